import { presets } from '../../../../domain/cohort/presets'
import {
  aboutAnother,
  fieldSubjects,
  isOpen,
  questionSubjects,
  subjectOf,
  withPart,
  withValueOf,
  withoutPart,
} from '../../../../src/features/policy/conditions'

const subjects = fieldSubjects('')
const mode = subjectOf(subjects, 'trainingMode', [])

test('A condition is about fields with options, not about its own.', () => {
  expect(subjects.map(({ label }) => label)).toContain('培养方式')
  expect(subjects.every(({ options }) => options.length > 0)).toBe(true)
  expect(fieldSubjects('trainingMode').map(({ key }) => key)).not.toContain('trainingMode')
})

test('A question waits for earlier questions with choices only.', () => {
  const { survey } = presets.surveyFirst.policy('x', 2027)
  expect(questionSubjects(survey, 0)).toEqual([])
  expect(questionSubjects(survey, 3).map(({ key }) => key)).toEqual(['intention', 'cities'])
  expect(questionSubjects(survey, 1)[0]?.label).toBe('1. 你的毕业意向是？')
})

test('A part begins without values and holds for nobody until one is chosen.', () => {
  const begun = withPart({}, subjects) ?? {}
  expect(isOpen(begun)).toBe(true)
  const [key = ''] = Object.keys(begun)
  const chosen = aboutAnother(begun, key, 'trainingMode')
  expect(isOpen(withValueOf(chosen, mode, '定向'))).toBe(false)
})

test('Values are kept in the order of the options, and a second tap takes one away.', () => {
  const two = withValueOf(withValueOf({ trainingMode: [] }, mode, '委培'), mode, '定向')
  expect(two).toEqual({ trainingMode: ['定向', '委培'] })
  expect(withValueOf(two, mode, '定向')).toEqual({ trainingMode: ['委培'] })
})

test('A part about something else stands in its place, without values of the other.', () => {
  const when = { trainingMode: ['定向'], minorityPlan: ['是'] }
  expect(Object.entries(aboutAnother(when, 'trainingMode', 'sex'))).toEqual([
    ['sex', []],
    ['minorityPlan', ['是']],
  ])
  expect(aboutAnother(when, 'sex', 'sex')).toEqual(when)
  expect(withoutPart(when, 'minorityPlan')).toEqual({ trainingMode: ['定向'] })
})

test('There is one part for each subject at most, and what no list offers keeps the values that it has.', () => {
  const [only] = subjects
  if (only === undefined) throw new Error('no subjects')
  expect(withPart({ [only.key]: [] }, [only])).toBeNull()
  expect(subjectOf([], 'college', ['法学院'])).toEqual({
    key: 'college',
    label: 'college',
    options: ['法学院'],
  })
})
