import { categoryOf, categoryTables } from '../registration/categories'
import type { FieldProblem } from '../registration/field-checks'
import { isFieldKey } from '../registration/fields'
import type { Policy } from './policy'

type Content = Omit<Policy, '_id' | 'cohortId' | 'version'>
type Problem = readonly [where: string, problem: FieldProblem]

/** Settings that nothing obeys yet are refused, so that nobody relies on them. Shrinks as they are built. */
const notBuiltYet: readonly ((policy: Content) => Problem | null)[] = [
  ({ bind }) => (bind.realName === 'none' ? null : ['bind.realName', 'notBuiltYet']),
  ({ freeUntil }) => (freeUntil === 'windowClose' ? null : ['freeUntil', 'notBuiltYet']),
]

/** What a policy says that contradicts itself or names what does not exist, by where it stands. */
export function policyProblems(policy: Content): Readonly<Record<string, FieldProblem>> {
  const { fields, slots, survey, chain, destination, bind } = policy
  const problems: Problem[] = [
    ...Object.keys(fields).flatMap((field): Problem[] =>
      isFieldKey(field) ? [] : [[field, 'unknownField']],
    ),
    ...Object.entries(fields).flatMap(([field, { proofSlots }]) =>
      proofSlots.every((slot) => Object.hasOwn(slots, slot))
        ? []
        : [[`${field}.proofSlots`, 'notAnOption'] as const],
    ),
    ...(new Set(survey.map(({ id }) => id)).size === survey.length
      ? []
      : [['survey', 'notAnOption'] as const]),
    ...(Object.hasOwn(categoryTables, destination.categoryTable)
      ? Object.keys(chain.byCategory).flatMap((code): Problem[] =>
          categoryOf(destination.categoryTable, code) === null ? [[`byCategory.${code}`, 'notAnOption']] : [],
        )
      : [['destination.categoryTable', 'notAnOption'] as const]),
    ...(compiles(bind.studentNoPattern) ? [] : [['bind.studentNoPattern', 'studentNoPattern'] as const]),
    ...notBuiltYet.map((check) => check(policy)).filter((problem) => problem !== null),
  ]
  return Object.fromEntries(problems)
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern)
    return true
  } catch {
    return false
  }
}
