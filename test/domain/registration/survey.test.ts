import type { Question } from '../../../domain/cohort/policy'
import {
  answerProblem,
  answerProblems,
  askedQuestions,
  chosen,
  openQuestions,
} from '../../../domain/registration/survey'

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  text: '毕业意向',
  kind: 'text',
  options: [],
  required: true,
  when: null,
  ...over,
})
const wish = question('wish', { kind: 'single', options: ['就业', '升学'] })
const cities = question('cities', {
  kind: 'multiple',
  options: ['长沙', '广州', '深圳'],
  when: { wish: ['就业'] },
})
const rent = question('rent', { kind: 'number', when: { cities: ['广州', '深圳'] } })
const survey = [wish, cities, rent]
const asked = (answers: Record<string, string>) => askedQuestions(survey, answers).map(({ id }) => id)

describe('Which questions are asked', () => {
  test('A question without a condition always, one with a condition only when it holds.', () => {
    expect(asked({})).toEqual(['wish'])
    expect(asked({ wish: '升学' })).toEqual(['wish'])
    expect(asked({ wish: '就业' })).toEqual(['wish', 'cities'])
  })

  test('Of a multiple choice one accepted choice is enough.', () => {
    expect(asked({ wish: '就业', cities: '长沙' })).toEqual(['wish', 'cities'])
    expect(asked({ wish: '就业', cities: '长沙\n深圳' })).toEqual(['wish', 'cities', 'rent'])
  })

  test('An answer to a question that is not asked any more asks for nothing further.', () => {
    expect(asked({ wish: '升学', cities: '深圳' })).toEqual(['wish'])
  })

  test('Conditions on two questions hold together or not at all.', () => {
    const both = question('both', { when: { wish: ['就业'], cities: ['长沙'] } })
    const ids = (answers: Record<string, string>) =>
      askedQuestions([wish, cities, both], answers).map(({ id }) => id)
    expect(ids({ wish: '就业', cities: '广州' })).toEqual(['wish', 'cities'])
    expect(ids({ wish: '就业', cities: '长沙' })).toEqual(['wish', 'cities', 'both'])
  })
})

describe('What is wrong with an answer', () => {
  test.each([
    [wish, '就业', null],
    [wish, '就', 'notAnOption'],
    [wish, '就业\n升学', 'notAnOption'],
    [cities, '长沙', null],
    [cities, '长沙\n广州', null],
    [cities, '长沙\n长沙', 'notAnOption'],
    [cities, '长沙\n北京', 'notAnOption'],
    [cities, '长沙\n', 'notAnOption'],
    [rent, '1500', null],
    [rent, '1500.50', null],
    [rent, '-1', 'notANumber'],
    [rent, '1e9', 'notANumber'],
    [rent, '１５００', 'notANumber'],
    [rent, '1234567890', 'notANumber'],
    [question('free'), '字'.repeat(500), null],
    [question('free'), '字'.repeat(501), 'tooLong'],
  ] as const)('%#: it is found out.', (given, answer, problem) => {
    expect(answerProblem(given, answer)).toBe(problem)
  })

  test('An empty answer is none, and no question is its own problem.', () => {
    for (const one of survey) expect(answerProblem(one, '')).toBeNull()
    expect(chosen('')).toEqual([])
    expect(answerProblems(survey, { wish: '', salary: '', constructor: '' })).toEqual({
      salary: 'unknownQuestion',
      constructor: 'unknownQuestion',
    })
  })
})

describe('What is still open', () => {
  test('Required questions that are asked and blank, and answers that were right once and are no more.', () => {
    expect(openQuestions(survey, { wish: ' \u3000' })).toEqual({ wish: 'required' })
    expect(openQuestions(survey, { wish: '就业' })).toEqual({ cities: 'required' })
    expect(openQuestions(survey, { wish: '就业', cities: '上海' })).toEqual({ cities: 'notAnOption' })
    expect(openQuestions(survey, { wish: '就业', cities: '长沙' })).toEqual({})
  })

  test('An answer to a question of an earlier version of the policy is in nobody’s way.', () => {
    expect(openQuestions(survey, { wish: '升学', formerQuestion: 'x' })).toEqual({})
  })

  test('What need not be answered may stay open, and is looked at when it was.', () => {
    const optional = [{ ...rent, required: false, when: null }]
    expect(openQuestions(optional, {})).toEqual({})
    expect(openQuestions(optional, { rent: 'viel' })).toEqual({ rent: 'notANumber' })
  })
})
