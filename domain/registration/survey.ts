import type { Question, QuestionKind } from '../cohort/policy'
import type { FieldProblem } from './field-checks'

/** Question id → answer; of multiple choice the chosen options, one a line. */
export type Answers = Readonly<Record<string, string>>

/** What was chosen of a multiple choice. */
export const chosen = (answer: string): readonly string[] => (answer === '' ? [] : answer.split('\n'))

const MOST_CHARACTERS = 500

/** Questions that are asked of somebody who answered like this: conditions name earlier questions only. */
export function askedQuestions<Q extends Question>(survey: readonly Q[], answers: Answers): readonly Q[] {
  const asked: Q[] = []
  for (const question of survey) if (isAsked(question, asked, answers)) asked.push(question)
  return asked
}

/** An answer to a question that is not asked any more counts for nothing. */
const isAsked = ({ when }: Question, earlier: readonly Question[], answers: Answers): boolean =>
  Object.entries(when ?? {}).every(
    ([id, accepted]) =>
      earlier.some((question) => question.id === id) &&
      chosen(answers[id] ?? '').some((choice) => accepted.includes(choice)),
  )

type Check = (answer: string, question: Question) => FieldProblem | null

// prettier-ignore
const checks: Readonly<Record<QuestionKind, Check>> = {
  single:   (answer, { options }) => (options.includes(answer) ? null : 'notAnOption'),
  multiple: (answer, { options }) => {
    const choices = chosen(answer)
    const known = choices.every((choice) => options.includes(choice))
    return known && new Set(choices).size === choices.length ? null : 'notAnOption'
  },
  text:     (answer) => ([...answer].length > MOST_CHARACTERS ? 'tooLong' : null),
  number:   (answer) => (/^\d{1,9}(\.\d{1,2})?$/.test(answer) ? null : 'notANumber'),
}

/** What is wrong with one answer; an empty one is none. */
export const answerProblem = (question: Question, answer: string): FieldProblem | null =>
  answer === '' ? null : checks[question.kind](answer, question)

/** What is wrong with answers that were sent, by question: no such question, no such option, not a number. */
export function answerProblems(survey: readonly Question[], answers: Answers): Record<string, FieldProblem> {
  const problems = Object.entries(answers).flatMap(([id, answer]): [string, FieldProblem][] => {
    const question = survey.find((one) => one.id === id)
    const problem = question === undefined ? 'unknownQuestion' : answerProblem(question, answer)
    return problem === null ? [] : [[id, problem]]
  })
  return Object.fromEntries(problems)
}

/** What still has to be answered before a submission (H2), by question; answers nobody asks for do not matter. */
export function openQuestions(survey: readonly Question[], answers: Answers): Record<string, FieldProblem> {
  const open = askedQuestions(survey, answers).flatMap((question): [string, FieldProblem][] => {
    const answer = answers[question.id] ?? ''
    const missing = question.required && answer.trim() === ''
    const problem = missing ? 'required' : answerProblem(question, answer)
    return problem === null ? [] : [[question.id, problem]]
  })
  return Object.fromEntries(open)
}
