import { countedMonth } from '../cohort/graduation-month'
import type { Attempt } from './attempt'
import { effectiveValues } from './effective-values'
import type { FieldProblem } from './field-checks'
import { isFieldKey } from './fields'
import type { Claims } from './registration'
import { effectiveClass, mendProblems } from './source-fields'
import { decideSource } from './source-flow'

/** What a graduate may not ask the school to change (G9): what it would refuse, and what can be changed directly. */
export function requestProblems(attempt: Attempt, values: Claims): Record<string, FieldProblem> {
  const maySave = decideSource('save', attempt).ok
  const direct = Object.keys(values).filter(
    (field) => maySave && isFieldKey(field) && effectiveClass(attempt, field) !== 'locked',
  )
  const year = String(attempt.cohort.year)
  // Seed G §五.4: a wrong month is corrected, a wrong year is another cohort's.
  const wrongYear = values['graduatesOn'] !== undefined && !values['graduatesOn'].startsWith(`${year}-`)
  return {
    ...(isOtherThanJune(attempt, values['graduatesOn'] ?? '') && { graduatesOn: 'monthIsJune' as const }),
    ...(wrongYear && { graduatesOn: 'yearOfAnotherCohort' as const }),
    ...mendProblems(attempt, values),
    ...Object.fromEntries(direct.map((field) => [field, 'editDirectly'] as const)),
  }
}

/** Where the cohort has June for this level, no graduate asks for another month (R13). */
const isOtherThanJune = ({ policy, registration }: Attempt, month: string): boolean =>
  countedMonth(policy, effectiveValues(registration).level ?? '', month) !== month
