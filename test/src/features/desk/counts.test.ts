import {
  countsAge,
  listCounts,
  waitingText,
  type Counts,
  type OwnList,
} from '../../../../src/features/desk/counts'

const NOW = 1_700_000_000_000
const MINUTE = 60_000

const counts = (over: Partial<Counts> = {}): Counts => ({
  countedAt: NOW,
  source: { waiting: 48, changed: 31, unchanged: 17, returned: 6, passed: 212 },
  destination: { waiting: 9, changed: 9, unchanged: 0, returned: 1, passed: 4 },
  corrections: 2,
  tickets: 3,
  classes: [],
  ...over,
})
const own = (over: Partial<OwnList> = {}): OwnList => ({
  tab: 'changed',
  rows: 20,
  more: true,
  whole: true,
  ...over,
})

describe('how many stand in a list', () => {
  test('A list that goes on says what was counted.', () => {
    expect(listCounts(counts(), 'source', own())).toMatchObject({ changed: 31, waiting: 48 })
  })

  test('A list that was read to its end says its own count, and what waits follows from it.', () => {
    const after = listCounts(counts(), 'source', own({ rows: 29, more: false }))
    expect(after).toMatchObject({ changed: 29, unchanged: 17, waiting: 46 })
    expect(listCounts(counts(), 'source', own({ tab: 'returned', rows: 5, more: false }))).toMatchObject({
      returned: 5,
      waiting: 48,
    })
    const waiting = own({ tab: 'waiting', rows: 8, more: false })
    expect(listCounts(counts(), 'destination', waiting)).toMatchObject({ waiting: 8 })
  })

  test('A narrowed list says nothing of the whole.', () => {
    expect(listCounts(counts(), 'source', own({ rows: 2, more: false, whole: false }))).toMatchObject({
      changed: 31,
    })
  })

  test('Before anything was counted only what was read is known.', () => {
    const uncounted = counts({ countedAt: null })
    expect(listCounts(uncounted, 'source', own())).toEqual({})
    expect(listCounts(undefined, 'source', own({ rows: 7, more: false }))).toEqual({ changed: 7 })
  })

  test('The head says what was counted, or how much was read so far.', () => {
    expect(waitingText({ waiting: 48 }, own())).toBe('48')
    expect(waitingText({}, own())).toBe('20+')
    expect(waitingText({}, own({ rows: 7, more: false }))).toBe('7')
    expect(waitingText({ waiting: 0 }, own({ rows: 3, more: false }))).toBe('3')
  })
})

test('The age of numbers is told only when it is more than two minutes.', () => {
  expect(countsAge(counts(), NOW + 2 * MINUTE)).toBeNull()
  expect(countsAge(counts(), NOW + 3 * MINUTE)).toBe(3 * MINUTE)
  expect(countsAge(counts({ countedAt: null }), NOW)).toBeNull()
})
