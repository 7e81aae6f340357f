import { drawn, trendShown, type TrendAsked } from '../../../../src/features/season/trend-view'

/** Where days lie in the chart: to the right the time of the window, upwards the share that has handed in. */
const day = 24 * 3_600_000
const opensAt = Date.parse('2026-11-16T00:00:00+08:00')
const window = { opensAt, closesAt: opensAt + 10 * day }
const ended = (index: number, submitted: number, shift = 0) => ({
  at: opensAt - shift + index * day,
  people: 200,
  submitted,
  completed: 0,
})
const asked = (over: Partial<TrendAsked['days']> = {}, now = opensAt + 5 * day): TrendAsked => ({
  days: { now, window, days: [ended(1, 20), ended(2, 50)], lastYear: null, ...over },
  now,
  people: 200,
  submitted: 100,
})

test('The line begins with nobody, goes through the ends of days and ends with now.', () => {
  expect(trendShown(asked())).toMatchObject({
    own: [
      { x: 0, y: 100 },
      { x: 10, y: 90 },
      { x: 20, y: 75 },
      { x: 50, y: 50 },
    ],
    now: { x: 50, y: 50 },
    forecast: { by: 'pace' },
    ahead: { from: { x: 50, y: 50 }, to: { x: 100 } },
    ticks: [{ label: '11月16日' }, { label: '11月21日' }, { label: '11月25日' }],
  })
})

test('Last year lies where as much time was left before closing, whatever its own length.', () => {
  const shift = 364 * day
  const lastWindow = { opensAt: opensAt - shift + 2 * day, closesAt: window.closesAt - shift }
  const days = [ended(3, 60, shift), ended(10, 180, shift)]
  const shown = trendShown(asked({ lastYear: { year: 2026, window: lastWindow, days } }))
  expect(shown?.before).toEqual([
    { x: 20, y: 100 },
    { x: 30, y: 70 },
    { x: 100, y: 10 },
  ])
  expect(shown?.rows.map(({ share, before }) => [share, before])).toEqual([
    [0.1, null],
    [0.25, 0],
  ])
  expect(shown?.forecast?.by).toBe('lastYear')
})

test('After closing nothing is foretold, and now is no part of the line.', () => {
  const shown = trendShown(asked({}, window.closesAt + day))
  expect(shown).toMatchObject({ now: null, ahead: null, forecast: null })
  expect(shown?.own).toHaveLength(3)
})

test('Before opening there is nothing to draw; without a window there is no chart.', () => {
  expect(trendShown(asked({ days: [] }, opensAt - day))).toMatchObject({ own: [], now: null })
  expect(trendShown(asked({ window: null }))).toBeNull()
})

test('A picture is an address without anything that would end it.', () => {
  const picture = drawn(
    [
      { x: 0, y: 100 },
      { x: 50, y: 40 },
    ],
    'dashed',
  )
  expect(picture).toContain("d='M0 100L50 40'")
  expect(picture.slice(5, -2)).not.toMatch(/["<>#;]/)
  expect(drawn([{ x: 0, y: 0 }], 'area')).toContain("z'")
})
