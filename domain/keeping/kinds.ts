/** Words of keeping that calls carry too: no rule and no date is among them. */

/**
 * Every collection, and the pictures in the storage; in this order the office reads them. What is most sensitive comes
 * first: nobody should have to look for what becomes of it.
 */
export const dataKinds = [
  'registrations',
  'pictures',
  'notices',
  'tickets',
  'corrections',
  'reports',
  'resumes',
  'proofUses',
  'bindings',
  'consents',
  'events',
  'accessLog',
  'contacts',
  'pushes',
  'attempts',
  'posts',
  'prints',
  'sheets',
  'staff',
  'cohorts',
  'policies',
  'structure',
  'tallies',
  'days',
  'deliveries',
  'pushMemories',
  'jobs',
  'meters',
  'purges',
  'keepings',
  'auditBlocks',
] as const
export type DataKind = (typeof dataKinds)[number]

/** The two ends of a graduate's record: what is personal goes, and later the evidence. */
export const keepSteps = ['personal', 'evidence'] as const
export type KeepStep = (typeof keepSteps)[number]

/** Why something went: an end, or `age`, because it was as old as it may become. */
export const keepCauses = [...keepSteps, 'age'] as const
export type KeepCause = (typeof keepCauses)[number]

export const endings = ['strips', 'deletes'] as const
export type Ending = (typeof endings)[number]

/** What a cohort says for itself, in days after its service has ended. */
export interface KeepSpans {
  /** When what is personal goes. */
  readonly personalDays: number
  /** When the evidence goes too. */
  readonly evidenceDays: number
}

/**
 * From and to. Evidence stays three years at least: 1096 days are never fewer, whatever leap year lies between. No
 * report is in force after the service, so what is personal needs no least term but the month of the pictures.
 */
export const keepLimits = {
  personalDays: [30, 3_650],
  evidenceDays: [1_096, 10_950],
} as const satisfies Record<keyof KeepSpans, readonly [number, number]>
