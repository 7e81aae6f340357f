import { categoryOf } from '../destination/categories'
import { countedValues } from '../destination/counted'
import {
  archiveProblems,
  destinationClaimProblems,
  destinationValueProblems,
  type DestinationProblems,
} from '../destination/value-problems'
import type { Attempt } from './attempt'
import { effectiveValues } from './effective-values'
import type { Claims } from './registration'

const measureOf = ({ registration, policy, lookUpPlace, places }: Attempt) => ({
  categoryTable: policy.destination.categoryTable,
  sourcePlace: effectiveValues(registration).sourcePlace ?? '',
  lookUpPlace,
  cityOf: places.cityOf,
})

/** The values of a submission that count under its rules. */
export const countedIn = ({ policy }: Attempt, values: Claims): Record<string, string> =>
  countedValues(policy.destination.categoryTable, values)

/** Everything that stands between these values and a submission of this record, by field. */
export const problemsOfValues = (attempt: Attempt, values: Claims): DestinationProblems =>
  destinationValueProblems(countedIn(attempt, values), measureOf(attempt))

/** What the school brings, with its category among the values. */
export const broughtValues = ({ input: { destination } }: Attempt): Claims =>
  destination === undefined ? {} : { ...destination.values, category: destination.category }

/**
 * What is wrong with what the graduate has entered; of what the school brings also what would be left aside, so that
 * a list loses nothing in silence.
 */
export function destinationProblems(attempt: Attempt): DestinationProblems {
  if (attempt.input.destination === undefined)
    return problemsOfValues(attempt, attempt.registration.destination.claims)
  const values = broughtValues(attempt)
  return { ...problemsOfBrought(attempt, values), ...problemsOfValues(attempt, values) }
}

/** What is wrong with single values that the school brings: those that this category has no use for are named. */
export function problemsOfBrought(attempt: Attempt, values: Claims): DestinationProblems {
  return {
    ...leftAside(attempt, values, values),
    ...destinationClaimProblems(values, attempt.lookUpPlace),
  }
}

/** Of what the school says, the values that the category of them all has no use for. */
export function leftAside(attempt: Attempt, said: Claims, all: Claims): DestinationProblems {
  // Of a category that does not exist nothing counts: then that is what is wrong.
  if (!isKnown(attempt, all)) return {}
  const counted = countedIn(attempt, all)
  const aside = Object.entries(said).filter(([field, value]) => value.trim() !== '' && !(field in counted))
  return Object.fromEntries(aside.map(([field]) => [field, 'notForCategory' as const]))
}

const isKnown = ({ policy }: Attempt, values: Claims): boolean =>
  categoryOf(policy.destination.categoryTable, values['category'] ?? '') !== null

/** Whether the reviewed way of the archive still leads home, where it is to go home: 生源地 may have been mended since. */
export const archiveLeadsHome = (attempt: Attempt): boolean =>
  Object.keys(archiveProblems(attempt.registration.destination.frozen?.values ?? {}, measureOf(attempt)))
    .length === 0
