import {
  answerProblem,
  askedQuestions,
  chosen,
  openQuestions,
  type Answers,
} from '../../../domain/registration/survey'
import type { Own, Problem } from './model'

export type Question = Own['survey']['questions'][number]

export interface QuestionView extends Question {
  readonly answer: string
  /** Why it cannot stay like this; null where it can. */
  readonly problem: Problem | null
}

/** The questions that are asked of somebody who answered like this, each with what is wrong with its answer. */
export function questionViews(questions: readonly Question[], answers: Answers): readonly QuestionView[] {
  const open = openQuestions(questions, answers)
  return askedQuestions(questions, answers).map((question) => ({
    ...question,
    answer: answers[question.id] ?? '',
    problem: open[question.id] ?? null,
  }))
}

/** Whether the form has to wait for the survey (H2). */
export const surveyFirst = ({ survey: { questions, answers }, source: { actions } }: Own): boolean =>
  actions.includes('save') && Object.keys(openQuestions(questions, answers)).length > 0

/** Answers that the server does not have and would take; what is wrong stays on the device. */
export function unsentAnswers({ questions, answers }: Own['survey'], kept: Answers): Record<string, string> {
  const unsent = questions.flatMap((question) => {
    const answer = kept[question.id]
    if (answer === undefined || answer === (answers[question.id] ?? '')) return []
    return answerProblem(question, answer) === null ? [[question.id, answer] as const] : []
  })
  return Object.fromEntries(unsent)
}

/** A multiple choice with one option taken or left; the options stay in the order of the question. */
export function toggledChoice(
  { options, answer }: Pick<QuestionView, 'options' | 'answer'>,
  option: string,
): string {
  const before = chosen(answer)
  const after = before.includes(option) ? before.filter((one) => one !== option) : [...before, option]
  return options.filter((one) => after.includes(one)).join('\n')
}
