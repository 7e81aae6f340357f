import { isWithin } from '../../../domain/people/staff'
import { grant } from '../../support/people'

/** Whether one grant reaches nothing, at no time, that another does not reach; every line by hand. */
type Part = Parameters<typeof grant>[1]
const wide = { cohortIds: null, collegeIds: null, classIds: null, until: null } as const
const within = (inner: Part, outer: Part): boolean =>
  isWithin(grant('counselor', { ...wide, ...inner }), grant('administrator', { ...wide, ...outer }))

const lists = ['cohortIds', 'collegeIds', 'classIds'] as const
const cases = [
  ['all', null, 'all', null, true],
  ['one', ['a'], 'all', null, true],
  ['none', [], 'all', null, true],
  ['all', null, 'one', ['a'], false],
  ['the same one', ['a'], 'that one', ['a'], true],
  ['another one', ['b'], 'one', ['a'], false],
  ['one of two', ['b'], 'the two', ['a', 'b'], true],
  ['the two in another order', ['b', 'a'], 'the two', ['a', 'b'], true],
  ['two', ['a', 'b'], 'one of them', ['a'], false],
  ['none', [], 'one', ['a'], true],
  ['none', [], 'none', [], true],
  ['one', ['a'], 'none', [], false],
  ['all', null, 'none', [], false],
] as const

describe.each(lists)('By %s', (list) => {
  test.each(cases)('A grant over %s (%j) beside one over %s (%j) is within it: %s.', (...line) => {
    const [, inner, , outer, expected] = line
    expect(within({ [list]: inner }, { [list]: outer })).toBe(expected)
  })
})

test.each([
  ['without an end', null, 'without an end', null, true],
  ['that ends', 100, 'without an end', null, true],
  ['without an end', null, 'that ends', 100, false],
  ['that ends earlier', 99, 'that ends', 100, true],
  ['that ends in the same instant', 100, 'that ends', 100, true],
  ['that ends a millisecond later', 101, 'that ends', 100, false],
  ['that ends at the beginning of time', 0, 'that ends', 100, true],
  ['that ends', 100, 'that ends at the beginning of time', 0, false],
] as const)('A grant %s (%s) beside one %s (%s) is within it: %s.', (...line) => {
  const [, inner, , outer, expected] = line
  expect(within({ until: inner }, { until: outer })).toBe(expected)
})

test('A grant over another campus is never within, however small it is.', () => {
  expect(within({ campusId: 'north', cohortIds: [], collegeIds: [], classIds: [], until: 0 }, {})).toBe(false)
})

test.each([
  ['cohorts', { cohortIds: null }],
  ['colleges', { collegeIds: null }],
  ['classes', { classIds: null }],
  ['its end', { until: null }],
  ['its campus', { campusId: 'north' }],
] as const)('A grant that reaches further by %s alone is not within.', (_, further) => {
  const own = { cohortIds: ['a'], collegeIds: ['b'], classIds: ['c'], until: 5 }
  expect(within(own, own)).toBe(true)
  expect(within({ ...own, ...further }, own)).toBe(false)
})
