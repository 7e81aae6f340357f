import { nextOf, thisOne, wantedOf } from '../../../../src/features/review/wanted'

test('The page goes on with the list from which it was opened.', () => {
  const params = {
    id: 'r1',
    flow: 'destination',
    cohort: 'c1',
    as: 'college',
    list: 'phoneShared',
    classId: 'k1',
    majorId: 'm1',
    since: '1795413926757',
  }
  const wanted = wantedOf(params, 'another')
  expect(nextOf(wanted, ['a'])).toEqual({
    cohortId: 'c1',
    flow: 'destination',
    as: 'college',
    list: 'phoneShared',
    classId: 'k1',
    majorId: 'm1',
    waitingSince: 1_795_413_926_757,
    passOver: ['a'],
  })
  expect(thisOne(wanted, 'r2')).toEqual({ cohortId: 'c1', flow: 'destination', as: 'college', id: 'r2' })
})

test('What is missing or unknown narrows nothing.', () => {
  expect(wantedOf({ list: 'everything', as: 'rector', since: 'x', classId: '' }, 'c1')).toEqual({
    id: '',
    flow: 'source',
    cohortId: 'c1',
    as: null,
    list: 'waiting',
    classId: null,
    majorId: null,
    since: null,
  })
})
