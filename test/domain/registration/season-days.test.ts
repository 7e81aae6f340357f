import { daysOf, isDayOf, MOST_DAYS } from '../../../domain/registration/season-days'

/** Which midnights in China end days of a window. */
const at = (text: string): number => Date.parse(`${text}+08:00`)
const window = { opensAt: at('2026-11-16T00:00:00'), closesAt: at('2026-11-19T00:00:00') }
const midnights = (now: string, one = window) => daysOf(one, at(now))
const three = ['2026-11-17T00:00:00', '2026-11-18T00:00:00', '2026-11-19T00:00:00'].map(at)

test('A window of three days has three midnights, each from the moment it has come.', () => {
  expect(midnights('2026-11-16T12:00:00')).toEqual([])
  expect(midnights('2026-11-18T00:00:00')).toEqual(three.slice(0, 2))
  expect(midnights('2026-12-18T00:00:00')).toEqual(three)
})

test('A window that opens at noon and closes at noon has the ends of its first and of its last day.', () => {
  const noon = { opensAt: at('2026-11-16T12:00:00'), closesAt: at('2026-11-18T12:00:00') }
  expect(midnights('2026-12-01T00:00:00', noon)).toEqual(three)
})

test('Of a long window the last days are looked at.', () => {
  const long = { opensAt: at('2026-01-01T00:00:00'), closesAt: at('2026-11-19T00:00:00') }
  const days = midnights('2026-12-01T00:00:00', long)
  expect(days).toHaveLength(MOST_DAYS)
  expect(days.at(-1)).toBe(long.closesAt)
})

test('A day belongs to the window that was open in any part of it, and to none that opened as it ended.', () => {
  expect(three.map((midnight) => isDayOf(window, midnight))).toEqual([true, true, true])
  expect(isDayOf(window, at('2026-11-16T00:00:00'))).toBe(false)
  expect(isDayOf(window, at('2026-11-20T00:00:00'))).toBe(false)
})
