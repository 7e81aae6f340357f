import type { Question } from '../../../../domain/cohort/policy'
import { presets } from '../../../../domain/cohort/presets'
import { freshKey } from '../../../../src/features/policy/fresh-key'
import {
  askedAfter,
  moveBlocked,
  movedQuestion,
  optionsIn,
  tidySurvey,
  withNewQuestion,
  withoutQuestion,
} from '../../../../src/features/policy/survey-drafting'

/** intention, cities (after 就业), salary (after 就业), help. */
const { survey } = presets.surveyFirst.policy('x', 2027)
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)
const NOW = Date.parse('2026-11-23T10:00:00+08:00')

test('A key is made of the instant, never one that is taken, and never one of an earlier instant.', () => {
  const first = freshKey('q', NOW, [])
  expect(first).toMatch(/^q[0-9a-z]+$/)
  expect(freshKey('q', NOW, [first])).toBe(freshKey('q', NOW + 1, []))
  // Removed, and another one made later: answers to the first do not count for the second.
  expect(freshKey('q', NOW + 60_000, [])).not.toBe(first)
})

test('A new question stands at the end, and waits to be written.', () => {
  const more = withNewQuestion(survey, NOW)
  expect(more.slice(0, -1)).toEqual(survey)
  expect(more.at(-1)).toMatchObject({ text: '', kind: 'single', options: [], required: true, when: null })
  expect(new Set(ids(withNewQuestion(more, NOW))).size).toBe(survey.length + 2)
})

test('What is asked only after a question is asked of everybody once that is gone.', () => {
  expect(askedAfter(survey, 0)).toEqual([1, 2])
  expect(askedAfter(survey, 3)).toEqual([])
  const without = withoutQuestion(survey, 0)
  expect(ids(without)).toEqual(['cities', 'salary', 'help'])
  expect(without.map(({ when }) => when)).toEqual([null, null, null])
})

test('Of a condition on two questions the other half stays.', () => {
  const [first, second, third] = survey
  if (first === undefined || second === undefined || third === undefined) throw new Error('no questions')
  const both = { ...third, when: { intention: ['就业'], cities: ['都可以'] } }
  expect(withoutQuestion([first, second, both], 1).at(-1)?.when).toEqual({ intention: ['就业'] })
})

test('A question goes up and down, not over the edge, and not before the one whose answer it waits for.', () => {
  expect(ids(movedQuestion(survey, 3, -1))).toEqual(['intention', 'cities', 'help', 'salary'])
  expect(ids(movedQuestion(survey, 1, 1))).toEqual(['intention', 'salary', 'cities', 'help'])
  expect(moveBlocked(survey, 0, -1)).toBe('edge')
  expect(moveBlocked(survey, 3, 1)).toBe('edge')
  expect(moveBlocked(survey, 1, -1)).toBe('condition')
  expect(moveBlocked(survey, 0, 1)).toBe('condition')
  expect(moveBlocked(survey, 2, -1)).toBeNull()
  expect(movedQuestion(survey, 1, -1)).toBe(survey)
})

test('Options are lines; empty ones and repetitions are none.', () => {
  expect(optionsIn('就业\n\n 升学 \n就业\n')).toEqual(['就业', '升学'])
  expect(optionsIn('')).toEqual([])
})

test('Of a question that is no choice any more the options go.', () => {
  const typed = survey.map((question) => ({ ...question, kind: 'text' as const }))
  expect(tidySurvey(typed).every(({ options }) => options.length === 0)).toBe(true)
  expect(tidySurvey(survey)).toEqual(survey)
})
