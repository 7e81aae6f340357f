import {
  questionViews,
  surveyFirst,
  toggledChoice,
  unsentAnswers,
} from '../../../../src/features/source/survey-model'
import { own } from './own'

const questions = [
  {
    id: 'plan',
    text: '打算？',
    kind: 'single' as const,
    options: ['就业', '升学'],
    required: true,
    when: null,
  },
  {
    ...{ id: 'city', text: '去哪里？', kind: 'multiple' as const, options: ['长沙', '深圳'], required: true },
    when: { plan: ['就业'] },
  },
  { id: 'pay', text: '期望月薪？', kind: 'number' as const, options: [], required: false, when: null },
]
const withSurvey = (answers: Record<string, string>, actions = ['save']) =>
  own({ survey: { questions, answers } }, { actions })

describe('[H2] the survey', () => {
  it('goes before the form as long as a required question that is asked is open', () => {
    expect(surveyFirst(withSurvey({}))).toBe(true)
    expect(surveyFirst(withSurvey({ plan: '就业' }))).toBe(true)
    expect(surveyFirst(withSurvey({ plan: '升学' }))).toBe(false)
    expect(surveyFirst(withSurvey({ plan: '就业', city: '长沙' }))).toBe(false)
    expect(surveyFirst(own())).toBe(false)
  })

  it('stops nobody who can only look', () => {
    expect(surveyFirst(withSurvey({}, []))).toBe(false)
  })

  it('asks what follows from the answers, and says what is wrong with each', () => {
    const views = questionViews(questions, { plan: '就业', pay: '很多' })
    expect(views.map(({ id, problem }) => [id, problem])).toEqual([
      ['plan', null],
      ['city', 'required'],
      ['pay', 'notANumber'],
    ])
    expect(questionViews(questions, { plan: '升学' }).map(({ id }) => id)).toEqual(['plan', 'pay'])
  })

  it('sends what the server does not have and would take; the rest stays on the device', () => {
    const survey = { questions, answers: { plan: '就业' } }
    expect(unsentAnswers(survey, { plan: '就业', city: '深圳', pay: '很多', gone: 'x' })).toEqual({
      city: '深圳',
    })
    expect(unsentAnswers(survey, { pay: '' })).toEqual({})
  })

  it('takes and leaves choices of several in the order of the question', () => {
    const [, city] = questions
    const choices = { options: city?.options ?? [], answer: '深圳' }
    expect(toggledChoice(choices, '长沙')).toBe('长沙\n深圳')
    expect(toggledChoice(choices, '深圳')).toBe('')
  })
})
