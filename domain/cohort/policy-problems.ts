import { categoryOf, categoryTables } from '../destination/categories'
import type { FieldProblem } from '../registration/field-checks'
import { isFieldKey } from '../registration/fields'
import { conditionProblems } from './condition-problems'
import type { PolicyContent as Content } from './policy'

type Problem = readonly [where: string, problem: FieldProblem]

/** What a policy says that contradicts itself or names what does not exist, by where it stands. */
export function policyProblems(policy: Content): Readonly<Record<string, FieldProblem>> {
  const { fields, slots, survey, chain, destination, bind, watch, report } = policy
  const problems: Problem[] = [
    ...Object.keys(fields).flatMap((field): Problem[] =>
      isFieldKey(field) ? [] : [[field, 'unknownField']],
    ),
    ...Object.entries(fields).flatMap(([field, { proofSlots }]) =>
      proofSlots.every((slot) => Object.hasOwn(slots, slot))
        ? []
        : [[`${field}.proofSlots`, 'notAnOption'] as const],
    ),
    ...proofsWithoutSlot(policy),
    ...conditionProblems(policy),
    ...Object.entries(policy.lockEvents).flatMap(([event, { fields: locked }]): Problem[] =>
      locked.every(isFieldKey) ? [] : [[`lockEvents.${event}`, 'unknownField']],
    ),
    ...(new Set(survey.map(({ id }) => id)).size === survey.length
      ? []
      : [['survey', 'notAnOption'] as const]),
    ...(Object.hasOwn(categoryTables, destination.categoryTable)
      ? [
          ...Object.keys(chain.byCategory).map((code) => [`chain.byCategory.${code}`, code] as const),
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
    // Whoever authorises a report says for how long: without a validity none could be issued.
    ...(report.kinds.length > 0 && report.days.length === 0 ? [['report.days', 'required'] as const] : []),
    // Who chooses a class is placed in it at once; a class that waits for approval is in none.
    ...(fields['class']?.class === 'proof' ? [['class', 'notAnOption'] as const] : []),
  ]
  return Object.fromEntries(problems)
}

/** Nobody could hand in a change of such a field with proof: none of its slots is one of the submission. */
const proofsWithoutSlot = ({ fields, slots }: Content): Problem[] =>
  Object.entries(fields).flatMap(([field, { class: fieldClass, proofSlots }]): Problem[] => {
    const forSubmission = proofSlots.some(
      (slot) => Object.hasOwn(slots, slot) && slots[slot]?.purpose === 'submission',
    )
    const allKnown = proofSlots.every((slot) => Object.hasOwn(slots, slot))
    // A slot that there is not is named by itself; a class is not proved at all.
    return fieldClass !== 'proof' || forSubmission || !allKnown || field === 'class'
      ? []
      : [[`${field}.proofSlots`, 'proofWithoutSlot']]
  })

/** Choices need options, the others have none, and a condition names an earlier question. */
const surveyContradictions = (survey: Content['survey']): Problem[] =>
  survey.flatMap(({ id, kind, options, when }, index): Problem[] => {
    const chosen = kind === 'single' || kind === 'multiple'
    const earlier = survey.slice(0, index).map((question) => question.id)
    return [
      ...(chosen === options.length > 0 ? [] : [[`survey.${id}.options`, 'notAnOption'] as const]),
      ...(Object.keys(when ?? {}).every((asked) => earlier.includes(asked))
        ? Object.entries(when ?? {}).every(([asked, answers]) => canBe(survey, asked, answers))
          ? []
          : [[`survey.${id}.when`, 'whenUnknownValue'] as const]
        : [[`survey.${id}.when`, 'unknownQuestion'] as const]),
    ]
  })

/** Whether a question can be answered so: of a choice, by its options. */
function canBe(survey: Content['survey'], asked: string, answers: readonly string[]): boolean {
  const question = survey.find(({ id }) => id === asked)
  const chosen = question?.kind === 'single' || question?.kind === 'multiple'
  return answers.length > 0 && (!chosen || answers.every((answer) => question.options.includes(answer)))
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern)
    return true
  } catch {
    return false
  }
}
