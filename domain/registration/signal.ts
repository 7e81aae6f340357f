/**
 * What a reviewer should look at closely (B6). A signal is no verdict: a number given in one city belongs to
 * many who grew up in another. It never carries a document number or another graduate's name.
 */
export const signalCodes = [
  /** The document was first given in another city than the one entered as 生源地. */
  'idPlaceDiffers',
  'idBirthDiffers',
  'idSexDiffers',
  /** 生源地 changed to another city than the roster's. */
  'placeOtherCity',
  /** 生源地 changed, and the household was not moved to the school. */
  'placeChangedNotMoved',
  /** 生源地 changed, and the household has been moved to the school. */
  'placeChangedAfterMove',
  'pictureUsedElsewhere',
  'phoneShared',
  /** Many graduates name the same employer (field.md §1.1: watched from above). */
  'employerCluster',
  /** A category of which the college reports a large share (12, 75, 76). */
  'categoryShare',
] as const
export type SignalCode = (typeof signalCodes)[number]

export interface Signal {
  readonly code: SignalCode
  /** The field it is about; '' of a picture. */
  readonly field: string
  /** What its sentence names: a place's name, a count, a share in percent. */
  readonly params: Readonly<Record<string, string>>
}

export type SignalledFlow = 'source' | 'destination'
export type Signals = Readonly<Record<SignalledFlow, readonly Signal[]>>

export const noSignals: Signals = { source: [], destination: [] }

/** What the number of a resident identity card says about its holder (GB 11643), without the number. */
export interface DocumentSays {
  readonly birthDate: string
  readonly sex: string
  /** The division where the number was first given; never updated when boundaries change. */
  readonly divisionCode: string
}

/** Divisions, passed in because their table is large. Retired codes are known by today's place, where there is one. */
export interface PlaceFacts {
  /** Six digits of the city (地级) of a code; '' where nothing is known of it. */
  readonly cityOf: (code: string) => string
  /** Full name of a code, today's or retired; '' where nothing is known of it. */
  readonly nameOf: (code: string) => string
}
