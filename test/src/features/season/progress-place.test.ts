import { addressBelow, placeOf } from '../../../../src/features/season/progress-place'

const whole = { flow: 'source', collegeId: null, majorId: null } as const

test('An address without anything is the whole cohort; a major without a college is none.', () => {
  expect(placeOf({})).toEqual(whole)
  expect(placeOf({ flow: 'what', college: '', major: 'm' })).toEqual(whole)
})

test.each([
  ['a college', 'c', 'm'],
  ['graduates without a college or a major', '', ''],
])('Down to %s and back: the address says the same place.', (_, collegeId, majorId) => {
  const college = placeOf(addressBelow({ ...whole, flow: 'destination' }, collegeId) ?? {})
  expect(college).toEqual({ flow: 'destination', collegeId, majorId: null })
  const major = placeOf(addressBelow(college, majorId) ?? {})
  expect(major).toEqual({ flow: 'destination', collegeId, majorId })
  expect(addressBelow(major, 'a-class')).toBeNull()
})
