import type { Cohort, Phase, Window } from '../../../domain/cohort/cohort'
import { followersOf } from '../../../domain/cohort/later-phases'
import { windowProblem } from '../../../domain/cohort/window-orders'

/** 一起顺延: which later windows may go along with one that closes later, and when they close then. */
const day = (date: number): number => Date.parse(`2026-11-${String(date).padStart(2, '0')}T00:00:00+08:00`)
const window = (from: number, to: number): Window => ({ opensAt: day(from), closesAt: day(to) })
const windows: Partial<Record<Phase, Window>> = {
  source: window(10, 16),
  'review:counselor': window(12, 19),
  'review:office': window(14, 25),
  destination: window(10, 12),
  confirmation: window(13, 20),
}
const cohort = { windows, collegeWindows: {}, cutOffAt: null, graceSeconds: 0 }
const chains = [['counselor', 'office'], ['counselor']] as const
const followers = (phase: Phase, closesAt: number, own: Cohort['collegeWindows'] | null = null) => {
  const collegeId = own === null ? null : 'c1'
  const calendar = { ...cohort, collegeWindows: own ?? {} }
  return followersOf(calendar, chains, { phase, collegeId, closesAt }).map((one) => [
    one.phase,
    one.collegeId,
    one.window,
  ])
}

test('Two more days of 学生填报 are two more for each review, which begins when it did.', () => {
  expect(followers('source', day(18))).toEqual([
    ['review:counselor', null, window(12, 21)],
    ['review:office', null, window(14, 27)],
  ])
})

test('After a destination come the reviews and the confirmation; what has no window stays without.', () => {
  expect(followers('destination', day(13))).toEqual([
    ['review:counselor', null, window(12, 20)],
    ['review:office', null, window(14, 26)],
    ['confirmation', null, window(13, 21)],
  ])
  expect(followers('confirmation', day(22))).toEqual([])
})

test('A review that goes on longer takes the next level along, not the one below.', () => {
  expect(followers('review:counselor', day(20)).map(([phase]) => phase)).toEqual(['review:office'])
  expect(followers('review:office', day(28))).toEqual([])
})

test('Nothing goes along with what does not close later, or did not close at all before.', () => {
  expect(followers('source', day(16))).toEqual([])
  expect(followers('source', day(15))).toEqual([])
  expect(followers('change', day(30))).toEqual([])
})

test('A college that gets more time gets reviews of its own; the school\u2019s stay where they are.', () => {
  expect(followers('source', day(18), {})).toEqual([
    ['review:counselor', 'c1', window(12, 21)],
    ['review:office', 'c1', window(14, 27)],
  ])
})

test('A review that the college has of its own is moved from its own end.', () => {
  const own = { c1: { 'review:counselor': window(15, 22) } }
  expect(followers('source', day(17), own)[0]).toEqual(['review:counselor', 'c1', window(15, 23)])
})

test('A review of its own that was over before the school\u2019s begins opens nothing that lay between.', () => {
  const own = { c1: { 'review:counselor': window(1, 5) } }
  expect(followers('source', day(18), own)[0]).toEqual(['review:counselor', 'c1', window(12, 21)])
  const touching = { c1: { 'review:counselor': window(1, 12) } }
  expect(followers('source', day(18), touching)[0]).toEqual(['review:counselor', 'c1', window(1, 21)])
})

test('With all of them along, an order that was broken by the move alone is whole, unused levels included.', () => {
  const closesAt = day(28)
  const moved = { opensAt: day(26), closesAt }
  const broken = {
    ...cohort,
    windows: { ...windows, source: moved, destination: undefined, confirmation: undefined },
  }
  const set = (all: object) => ({
    ...broken,
    windows: Object.fromEntries(
      Object.entries({ ...broken.windows, ...all }).filter(([, one]) => one !== undefined),
    ),
  })
  expect(windowProblem(set({}), [['counselor']])).toBe('reviewTooEarly')
  const along = followersOf(cohort, [['counselor']], { phase: 'source', collegeId: null, closesAt })
  const all = Object.fromEntries(along.map(({ phase, window: own }) => [phase, own]))
  expect(windowProblem(set(all), [['counselor']])).toBeNull()
})
