import fc from 'fast-check'
import { forecast, isVague, shareAt, type Asked, type Season } from '../../../domain/registration/forecast'

/** How many will have handed in at closing: stories with numbers worked out by hand, and what holds whatever happens. */
const day = 24 * 3_600_000
const opensAt = Date.parse('2026-11-16T00:00:00+08:00')
const closesAt = opensAt + 10 * day
const yearBefore = 364 * day

const season = (shares: readonly number[], shift = 0): Season => ({
  window: { opensAt: opensAt - shift, closesAt: closesAt - shift },
  points: shares.map((share, index) => ({ at: opensAt - shift + (index + 1) * day, share })),
})
const asked = (over: Partial<Asked>): Asked => ({
  ...season([]),
  now: opensAt + 5 * day,
  share: 0.5,
  lastYear: null,
  ...over,
})
const lastYear = season([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9], yearBefore)

test('With last year’s days, of those still missing as large a part comes as came then from as long before closing on.', () => {
  // Five days before closing half had handed in; of the other half four fifths came.
  const told = forecast(asked({ share: 0.6, lastYear }))
  expect(told?.by).toBe('lastYear')
  expect(told?.expected).toBeCloseTo(0.6 + 0.4 * 0.8)
  // Half of the window is still to run: half of the missing is open.
  expect(told?.low).toBeCloseTo(0.6 + 0.4 * 0.4)
  expect(told?.high).toBeCloseTo(0.6 + 0.4 * 0.9)
})

test('Without them it goes on at the pace of the last three days: of the missing as large a part each day.', () => {
  const { points } = season([0.04, 0.08, 0.2, 0.3])
  // Three days ago 0.08 had; of 0.92 missing then 0.46 are missing now: half in three days.
  const told = forecast(asked({ points, now: opensAt + 5 * day, share: 0.54 }))
  expect(told?.by).toBe('pace')
  expect(told?.expected).toBeCloseTo(1 - 0.46 * 0.5 ** (5 / 3))
})

test('On the first day nobody had handed in before it opened; in its first hours nothing is foretold.', () => {
  const first = forecast(asked({ now: opensAt + day / 2, share: 0.1 }))
  expect(first?.expected).toBeCloseTo(1 - 0.9 * 0.9 ** 19)
  expect(forecast(asked({ now: opensAt + day / 4, share: 0.1 }))).toBeNull()
})

test.each([
  ['before opening', opensAt - 1],
  ['at closing', closesAt],
  ['after it', closesAt + day],
])('Nothing is foretold %s.', (_, now) => {
  expect(forecast(asked({ now, lastYear }))).toBeNull()
})

test('A last year whose days were not kept when it closed is no measure: the own pace is.', () => {
  const half = season([0.1, 0.2, 0.3], yearBefore)
  expect(forecast(asked({ lastYear: half }))?.by).toBe('pace')
})

test('Where everybody had handed in last year by then, everybody is expected.', () => {
  const done = season(
    Array.from({ length: 10 }, () => 1),
    yearBefore,
  )
  expect(forecast(asked({ lastYear: done }))?.expected).toBe(1)
})

test('A share between two midnights lies on the line between them.', () => {
  const { points } = season([0.2, 0.4])
  expect(shareAt(points, opensAt + 1.5 * day)).toBeCloseTo(0.3)
  expect(shareAt(points, opensAt + 2 * day)).toBeCloseTo(0.4)
  expect(shareAt(points, opensAt + day / 2)).toBeNull()
  expect(shareAt(points, opensAt + 3 * day)).toBeCloseTo(0.4)
  expect(shareAt(points, opensAt + 3 * day + 1)).toBeNull()
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const shares = fc.array(share, { maxLength: 10 })
const story = fc.record({
  gone: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
  share,
  shares,
  before: shares,
})
const storyAsked = ({
  gone,
  share: now,
  shares: own,
  before,
}: {
  gone: number
  share: number
  shares: readonly number[]
  before: readonly number[]
}): Asked =>
  asked({
    now: opensAt + gone * 10 * day,
    share: now,
    points: season(own).points.filter(({ at }) => at <= opensAt + gone * 10 * day),
    lastYear: before.length === 0 ? null : season(before, yearBefore),
  })

test('Whatever the days were, the band lies between what there is now and everybody, and the expected share in it.', () => {
  fc.assert(
    fc.property(story, (one) => {
      const told = forecast(storyAsked(one))
      if (told === null) return
      const { low, expected, high } = told
      expect(low).toBeGreaterThanOrEqual(one.share - 1e-9)
      expect(expected).toBeGreaterThanOrEqual(low - 1e-9)
      expect(high).toBeGreaterThanOrEqual(expected - 1e-9)
      expect(high).toBeLessThanOrEqual(1 + 1e-9)
    }),
    { seed: 9, numRuns: 500 },
  )
})

test('The fewer days have gone by, the wider the band, at the same share; at closing there is none left.', () => {
  const width = (gone: number, at: number) => {
    const told = forecast(asked({ now: opensAt + gone * 10 * day, share: at, lastYear }))
    return told === null ? null : told.high - told.low
  }
  const moment = fc.double({ min: 0.1, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(moment, moment, share, (one, other, at) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
      expect(width(earlier, at) ?? -1).toBeGreaterThanOrEqual((width(later, at) ?? 2) - 1e-9)
    }),
    { seed: 9, numRuns: 300 },
  )
  expect(width(0.9999, 0.5)).toBeLessThan(0.001)
})

test('The same question has the same answer.', () => {
  fc.assert(
    fc.property(story, (one) => {
      expect(forecast(storyAsked(one))).toEqual(forecast(storyAsked(one)))
    }),
    { seed: 9, numRuns: 50 },
  )
})

test('A band wider than half of everybody says nothing yet; half of them is the limit.', () => {
  const told = { expected: 0.4, by: 'pace' as const, low: 0.2 }
  expect(isVague({ ...told, high: 0.7 })).toBe(false)
  expect(isVague({ ...told, high: 0.71 })).toBe(true)
})
