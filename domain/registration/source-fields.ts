import { holds, type FieldPolicy } from '../cohort/policy'
import type { Attempt } from './attempt'
import { claimedValues, effectiveValues } from './effective-values'
import { fieldChecks, type FieldProblem } from './field-checks'
import { fields, isFieldKey, type FieldClass, type FieldKey } from './fields'
import type { Claims } from './registration'

/** The class of a field for this graduate now: the policy's, unless a date or an event has locked it (G12). */
export function effectiveClass({ registration, policy, now }: Attempt, field: FieldKey): FieldClass {
  const own = policyOf(policy.fields, field)
  if (own?.lockedFrom !== null && own?.lockedFrom !== undefined && own.lockedFrom <= now) return 'locked'
  if (registration.locks.some((lock) => lock.field === field && lock.from <= now)) return 'locked'
  return own?.class ?? 'locked'
}

/** Claims that may still be made: a field locked since keeps what the record says (G12). */
export function openClaims(attempt: Attempt): Record<string, string> {
  const open = Object.entries(attempt.registration.source.claims).filter(
    ([field]) => isFieldKey(field) && effectiveClass(attempt, field) !== 'locked',
  )
  return Object.fromEntries(open)
}

const policyOf = (all: Readonly<Record<string, FieldPolicy>>, field: FieldKey): FieldPolicy | undefined =>
  Object.hasOwn(all, field) ? all[field] : undefined

/** What is wrong with the values a student wants to save. A locked field may be sent back unchanged. */
export function claimProblems(attempt: Attempt, claims: Claims): Record<string, FieldProblem> {
  const record = effectiveValues(attempt.registration)
  const problems = Object.entries(claims).flatMap(([field, value]): [string, FieldProblem][] => {
    const problem = claimProblem(attempt, { field, value, was: record[field as FieldKey] ?? '' })
    return problem === null ? [] : [[field, problem]]
  })
  return Object.fromEntries(problems)
}

function claimProblem(
  attempt: Attempt,
  { field, value, was }: { field: string; value: string; was: string },
): FieldProblem | null {
  if (!isFieldKey(field)) return 'unknownField'
  if (value === was) return null
  if (effectiveClass(attempt, field) === 'locked') return 'locked'
  return value === '' ? null : formProblem(attempt, field, value)
}

function formProblem(attempt: Attempt, field: FieldKey, value: string): FieldProblem | null {
  if ([...value].length > fields[field].maxLength) return 'tooLong'
  if (field === 'sourcePlace') return placeProblem(attempt, value)
  return fieldChecks[field]?.(value) ?? null
}

/**
 * 生源地 as deep as the cohort asks: to the county (D7, municipalities to the district) or to the city
 * (H6). Hong Kong, Macao and Taiwan have no deeper level that everybody knows, so any level stands.
 */
function placeProblem({ lookUpPlace, policy }: Attempt, code: string): FieldProblem | null {
  const level = lookUpPlace(code)
  if (level === 'unknown') return 'placeUnknown'
  if (level === 'retired') return 'placeRetired'
  if (/^(71|81|82)/.test(code) || level === 'county') return null
  const municipality = /^(11|12|31|50)/.test(code)
  return policy.place.depth === 'city' && level === 'city' && !municipality ? null : 'placeNotDeepEnough'
}

/** What is wrong with answers to the survey (H2): questions that it does not have, options that are none. */
export function surveyProblems({ policy, input }: Attempt): Record<string, FieldProblem> {
  const problems = Object.entries(input.survey ?? {}).flatMap(([id, answer]): [string, FieldProblem][] => {
    const question = policy.survey.find((one) => one.id === id)
    if (question === undefined) return [[id, 'unknownQuestion']]
    const fits = answer === '' || question.options.length === 0 || question.options.includes(answer)
    return fits ? [] : [[id, 'notAnOption']]
  })
  return Object.fromEntries(problems)
}

/** Everything that stands between this record with its claims and a submission, by field, all at once (B2). */
export function sourceProblems(attempt: Attempt): Record<string, FieldProblem> {
  const form = claimedValues(attempt.registration)
  const problems: Record<string, FieldProblem> = {}
  for (const [field, { required }] of Object.entries(attempt.policy.fields)) {
    if (!isFieldKey(field)) continue
    const value = form[field] ?? ''
    const needed = typeof required === 'boolean' ? required : holds(required, form)
    // A locked value is the school's to mend; the student is never blocked by it.
    const locked = effectiveClass(attempt, field) === 'locked'
    const problem =
      value === ''
        ? needed && !locked
          ? 'required'
          : null
        : locked
          ? null
          : formProblem(attempt, field, value)
    if (problem !== null) problems[field] = problem
  }
  return problems
}
