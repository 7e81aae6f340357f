import type { PolicyContent, Question } from '../../../domain/cohort/policy'
import type { Instant } from '../../../domain/registration/registration'
import { hasOptions, withoutPart } from './conditions'
import { freshKey } from './fresh-key'

type Survey = PolicyContent['survey']

/** The survey with an empty question at its end. */
export function withNewQuestion(survey: Survey, now: Instant): Survey {
  const id = freshKey(
    'q',
    now,
    survey.map((question) => question.id),
  )
  return [...survey, { id, text: '', kind: 'single', options: [], required: true, when: null }]
}

/** Places of the questions that are asked only after certain answers to this one. */
export const askedAfter = (survey: Survey, index: number): readonly number[] =>
  survey.flatMap(({ when }, at) => (Object.hasOwn(when ?? {}, survey[index]?.id ?? '') ? [at] : []))

/** The survey without a question; what was asked only after its answers is asked of everybody from then on. */
export function withoutQuestion(survey: Survey, index: number): Survey {
  const gone = survey[index]?.id ?? ''
  return survey
    .filter((_, at) => at !== index)
    .map((question) => ({ ...question, when: without(question.when, gone) }))
}

function without(when: Question['when'], id: string): Question['when'] {
  if (when === null) return null
  const left = withoutPart(when, id)
  return Object.keys(left).length === 0 ? null : left
}

/** Why a question cannot go one place up (-1) or down (1): it is at the edge, or it and its neighbour depend on their order. */
export function moveBlocked(survey: Survey, index: number, by: -1 | 1): 'edge' | 'condition' | null {
  const [first, second] = by === -1 ? [survey[index - 1], survey[index]] : [survey[index], survey[index + 1]]
  if (first === undefined || second === undefined) return 'edge'
  return Object.hasOwn(second.when ?? {}, first.id) ? 'condition' : null
}

/** The survey with a question one place up or down; the same where it cannot go there. */
export function movedQuestion(survey: Survey, index: number, by: -1 | 1): Survey {
  if (moveBlocked(survey, index, by) !== null) return survey
  const from = by === -1 ? index - 1 : index
  return [
    ...survey.slice(0, from),
    ...survey.slice(from + 1, from + 2),
    ...survey.slice(from, from + 1),
    ...survey.slice(from + 2),
  ]
}

/** Options as they are typed, one a line: without empty lines, each once. */
export const optionsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** Only choices have options: what was typed before another kind was chosen goes. */
export const tidySurvey = (survey: Survey): Survey =>
  survey.map((question) =>
    hasOptions(question) || question.options.length === 0 ? question : { ...question, options: [] },
  )
