import { categoryOf, categoryTables } from '../destination/categories'
import type { FieldProblem } from '../registration/field-checks'
import { isFieldKey } from '../registration/fields'
import type { Policy } from './policy'

type Content = Omit<Policy, '_id' | 'cohortId' | 'version'>
type Problem = readonly [where: string, problem: FieldProblem]

/** What a policy says that contradicts itself or names what does not exist, by where it stands. */
export function policyProblems(policy: Content): Readonly<Record<string, FieldProblem>> {
  const { fields, slots, survey, chain, destination, bind, watch } = policy
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
      ? [
          ...Object.keys(chain.byCategory).map((code) => [`byCategory.${code}`, code] as const),
          ...watch.categories.map((code) => ['watch.categories', code] as const),
        ].flatMap(([where, code]): Problem[] =>
          categoryOf(destination.categoryTable, code) === null ? [[where, 'notAnOption']] : [],
        )
      : [['destination.categoryTable', 'notAnOption'] as const]),
    ...(compiles(bind.studentNoPattern) ? [] : [['bind.studentNoPattern', 'studentNoPattern'] as const]),
    ...surveyContradictions(survey),
    ...(bind.realName !== 'manual' || Object.values(slots).some(({ purpose }) => purpose === 'identity')
      ? []
      : [['bind.realName', 'required'] as const]),
    // Who chooses a class is placed in it at once; a class that waits for approval is in none.
    ...(fields['class']?.class === 'proof' ? [['class', 'notAnOption'] as const] : []),
  ]
  return Object.fromEntries(problems)
}

/** Choices need options, the others have none, and a condition names an earlier question. */
const surveyContradictions = (survey: Content['survey']): Problem[] =>
  survey.flatMap(({ id, kind, options, when }, index): Problem[] => {
    const chosen = kind === 'single' || kind === 'multiple'
    const earlier = survey.slice(0, index).map((question) => question.id)
    return [
      ...(chosen === options.length > 0 ? [] : [[`survey.${id}.options`, 'notAnOption'] as const]),
      ...(Object.keys(when ?? {}).every((asked) => earlier.includes(asked))
        ? []
        : [[`survey.${id}.when`, 'unknownQuestion'] as const]),
    ]
  })

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern)
    return true
  } catch {
    return false
  }
}
