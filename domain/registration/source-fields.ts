import { holds, type FieldPolicy } from '../cohort/policy'
import { isDeepEnough } from '../places/depth'
import type { Attempt } from './attempt'
import { claimedValues, effectiveValues } from './effective-values'
import { fieldChecks, type FieldProblem } from './field-checks'
import { fields, isFieldKey, type FieldClass, type FieldKey } from './fields'
import { recordKeys } from './record-keys'
import type { Claims, Instant } from './registration'

/** Why a field is locked for this graduate now: by its class, since a date, or since an event (G12). */
export interface Lock {
  readonly why: 'policy' | 'date' | 'event'
  readonly from: Instant | null
  readonly cause: string
}

/** The lock on a field; null where there is none. What happened to this graduate is the more telling reason. */
export function lockOn({ registration, policy, now }: Attempt, field: FieldKey): Lock | null {
  const event = registration.locks.find((lock) => lock.field === field && lock.from <= now)
  if (event !== undefined) return { why: 'event', from: event.from, cause: event.cause }
  const own = policyOf(policy.fields, field)
  if (own === undefined || own.class === 'locked') return { why: 'policy', from: null, cause: '' }
  const { lockedFrom } = own
  return lockedFrom !== null && lockedFrom <= now ? { why: 'date', from: lockedFrom, cause: '' } : null
}

/** The first instant ahead from which a field will be locked, by the policy's date or by what happened; null: none. */
export function locksAt({ registration, policy, now }: Attempt, field: FieldKey): Instant | null {
  const ahead = [
    policyOf(policy.fields, field)?.lockedFrom ?? null,
    ...registration.locks.filter((lock) => lock.field === field).map(({ from }) => from),
  ].filter((from) => from !== null && from > now)
  return ahead.length === 0 ? null : Math.min(...ahead.map((from) => from ?? now))
}

/** The class of a field for this graduate now: the policy's, unless a date or an event has locked it (G12). */
export function effectiveClass(attempt: Attempt, field: FieldKey): FieldClass {
  if (lockOn(attempt, field) !== null) return 'locked'
  return policyOf(attempt.policy.fields, field)?.class ?? 'locked'
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
  if (followsFrom(field) !== null) return 'majorFollowsClass'
  if (field === 'class' && attempt.input.chosenClass?.values['class'] !== value) return 'notAnOption'
  return value === '' ? null : formProblem(attempt, field, value)
}

/** R4: the class is chosen and the major follows, never the other way round. */
const followsFrom = (field: FieldKey): FieldKey | null =>
  field === 'major' || field === 'majorCode' ? 'class' : null

/** Contact fields may be changed at once while free (D5), also while a submission waits. */
export function contactProblems(attempt: Attempt, claims: Claims): Record<string, FieldProblem> {
  const record: Claims = effectiveValues(attempt.registration)
  // A field whose change needs proof is no more free here than anywhere else.
  const others = Object.entries(claims).flatMap(([field, value]) => {
    const isContact = isFieldKey(field) && fields[field].section === 'contact'
    const changesProof =
      isContact && effectiveClass(attempt, field) === 'proof' && value !== (record[field] ?? '')
    return isContact && !changesProof ? [] : [field]
  })
  return {
    ...claimProblems(attempt, claims),
    ...Object.fromEntries(others.map((field) => [field, 'notContact'] as const)),
    ...Object.fromEntries(emptied(attempt, claims).map((field) => [field, 'required'] as const)),
  }
}

/** What was asked for with the submission does not become empty after it. */
function emptied({ registration, policy }: Attempt, claims: Claims): string[] {
  const form = { ...claimedValues(registration), ...claims }
  return Object.keys(claims).filter((field) => {
    const required = policyOfContact(policy.fields, field)?.required ?? false
    return claims[field] === '' && (typeof required === 'boolean' ? required : holds(required, form))
  })
}

const policyOfContact = (
  all: Readonly<Record<string, FieldPolicy>>,
  field: string,
): FieldPolicy | undefined => (isFieldKey(field) ? policyOf(all, field) : undefined)

/** What is wrong with values that the school is to lay over the record, whatever the class of their fields. */
export function mendProblems(attempt: Attempt, values: Claims): Record<string, FieldProblem> {
  const record = effectiveValues(attempt.registration)
  const problems = Object.entries(values).flatMap(([field, value]): [string, FieldProblem][] => {
    if (!isFieldKey(field)) return [[field, 'unknownField']]
    const problem = mendProblem(attempt, { field, value, was: record[field] ?? '' })
    return problem === null ? [] : [[field, problem]]
  })
  return Object.fromEntries(problems)
}

function mendProblem(
  attempt: Attempt,
  { field, value, was }: { field: FieldKey; value: string; was: string },
): FieldProblem | null {
  if (recordKeys.has(field)) return 'locked'
  if (followsFrom(field) !== null) return 'majorFollowsClass'
  if (value === was) return 'unchanged'
  if (value === '') return 'required'
  if (field === 'class' && attempt.input.chosenClass?.values['class'] !== value) return 'notAnOption'
  return formProblem(attempt, field, value)
}

function formProblem(attempt: Attempt, field: FieldKey, value: string): FieldProblem | null {
  if ([...value].length > fields[field].maxLength) return 'tooLong'
  if (field === 'sourcePlace') return placeProblem(attempt, value)
  return fieldChecks[field]?.(value) ?? null
}

/** 生源地 as deep as the cohort asks (D7, H6), and a place of today. */
function placeProblem({ lookUpPlace, policy }: Attempt, code: string): FieldProblem | null {
  const level = lookUpPlace(code)
  if (level === 'unknown') return 'placeUnknown'
  if (level === 'retired') return 'placeRetired'
  return isDeepEnough(code, policy.place.depth) ? null : 'placeNotDeepEnough'
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
