import { fieldKeys, type Values } from './fields'
import type { Registration } from './registration'

/** The two layers read as one: an approved or corrected value stands before the roster's. */
export function effectiveValues(registration: Pick<Registration, 'roster' | 'amended'>): Values {
  const values: Values = {}
  for (const key of fieldKeys) {
    const amendment = Object.hasOwn(registration.amended, key) ? registration.amended[key] : undefined
    const value = amendment?.value ?? registration.roster[key]
    if (value !== undefined) values[key] = value
  }
  return values
}

/** Effective values with the student's pending claims laid over them: the form as the student sees it. */
export function claimedValues(registration: Registration): Record<string, string> {
  return { ...effectiveValues(registration), ...registration.source.claims }
}
