import type { Policy } from '../cohort/policy'
import type { CategoryCount } from './desk-counts'
import type { Claims, Registration } from './registration'
import type { DocumentSays, PlaceFacts, Signal, SignalCode } from './signal'

interface Submitted {
  readonly values: Claims
  readonly registration: Pick<Registration, 'roster' | 'household'>
  /** Null where the document is not a resident identity card, or was not opened. */
  readonly documentSays: DocumentSays | null
  readonly places: PlaceFacts
}

/** What the submission itself and its own document say; others' submissions are looked at later. */
export const ownSignals = (submitted: Submitted): readonly Signal[] => [
  ...placeSignals(submitted),
  ...documentSignals(submitted),
]

function placeSignals({ values, registration, documentSays, places }: Submitted): readonly Signal[] {
  const { roster, household } = registration
  const entered = values['sourcePlace'] ?? ''
  const before = roster.sourcePlace ?? ''
  if (entered === '' || before === '' || entered === before) return []
  const from = places.cityOf(before)
  const to = places.cityOf(entered)
  const agrees = documentSays !== null && places.cityOf(documentSays.divisionCode) === to
  const otherCity: Signal[] =
    from !== '' && to !== '' && from !== to
      ? [
          {
            code: 'placeOtherCity',
            field: 'sourcePlace',
            params: { idPlace: agrees ? cityNamed(documentSays.divisionCode, places) : '' },
          },
        ]
      : []
  const code = household.moved ? 'placeChangedAfterMove' : 'placeChangedNotMoved'
  return [...otherCity, { code, field: 'sourcePlace', params: {} }]
}

function documentSignals({ values, documentSays, places }: Submitted): readonly Signal[] {
  if (documentSays === null) return []
  const { birthDate, sex, divisionCode } = documentSays
  const city = places.cityOf(divisionCode)
  const entered = places.cityOf(values['sourcePlace'] ?? '')
  const differs = (field: string, said: string): boolean =>
    (values[field] ?? '') !== '' && values[field] !== said
  return [
    ...(city !== '' && entered !== '' && city !== entered
      ? [signal('idPlaceDiffers', 'sourcePlace', { idPlace: cityNamed(divisionCode, places) })]
      : []),
    ...(differs('birthDate', birthDate) ? [signal('idBirthDiffers', 'birthDate')] : []),
    ...(differs('sex', sex) ? [signal('idSexDiffers', 'sex')] : []),
  ]
}

/**
 * The city of a division, and no more: the county is six digits of the number, and with the date of birth and the
 * last four the number would be whole (B16).
 */
const cityNamed = (code: string, { cityOf, nameOf }: PlaceFacts): string => nameOf(cityOf(code))

/** What the timer counted among the submissions of others. */
export interface Shared {
  /** Other graduates who brought the same picture, or one that looks like it. */
  readonly pictureUsers: number
  /** Graduates of the cohort with this phone number, this one included. */
  readonly phoneUsers: number
  /** Graduates of the cohort who name this employer, this one included. */
  readonly employerUsers: number
  /** Of the college's destinations, how many are of this category, in percent; null where it is not watched. */
  readonly categoryPercent: number | null
}

/** Of fewer destinations a share says nothing: the first of a college would be a hundred percent. */
const FEWEST_FOR_SHARE = 10

/** How many percent of a college's destinations are of this category; null while there are too few to tell. */
export function categoryPercent(categories: readonly CategoryCount[], category: string): number | null {
  const all = categories.reduce((sum, { count }) => sum + count, 0)
  const own = categories.find((one) => one.category === category)?.count ?? 0
  return all < FEWEST_FOR_SHARE ? null : Math.round((100 * own) / all)
}

/** From when on counts are worth a look is the cohort's to say. */
export function sharedSignals(shared: Shared, watch: Policy['watch']): readonly Signal[] {
  const { pictureUsers, phoneUsers, employerUsers, categoryPercent: percent } = shared
  const counted = (code: SignalCode, field: string, count: number): Signal =>
    signal(code, field, { count: String(count) })
  return [
    ...(pictureUsers > 0 ? [counted('pictureUsedElsewhere', '', pictureUsers)] : []),
    ...(phoneUsers >= watch.sharedPhone ? [counted('phoneShared', 'mobile', phoneUsers)] : []),
    ...(employerUsers >= watch.sameEmployer ? [counted('employerCluster', 'unitName', employerUsers)] : []),
    ...(percent !== null && percent >= watch.categoryPercent
      ? [signal('categoryShare', 'category', { percent: String(percent) })]
      : []),
  ]
}

/** Those that the timer adds; everything else belongs to the submission and stays. */
const sharedCodes: ReadonlySet<SignalCode> = new Set<SignalCode>([
  'pictureUsedElsewhere',
  'phoneShared',
  'employerCluster',
  'categoryShare',
])

/** A submission's signals with what was counted now instead of what was counted before. */
export const withShared = (signals: readonly Signal[], shared: readonly Signal[]): readonly Signal[] => [
  ...signals.filter(({ code }) => !sharedCodes.has(code)),
  ...shared,
]

const signal = (code: SignalCode, field: string, params: Signal['params'] = {}): Signal => ({
  code,
  field,
  params,
})
