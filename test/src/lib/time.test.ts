import {
  closing,
  DAY,
  dateTime,
  dueDay,
  HOUR,
  isoDay,
  MINUTE,
  monthDay,
  readableDate,
  remaining,
  roughly,
  startOfDay,
} from '../../../src/lib/time'

const at = (text: string): number => Date.parse(`${text}+08:00`)

test('A window that closes at midnight reads as 24:00 of its last day, because windows are half-open.', () => {
  expect(closing(at('2026-11-26T00:00:00'), at('2026-11-22T09:00:00'))).toBe('11月25日（周三）24:00')
  expect(dueDay(at('2026-11-29T00:00:00'), at('2026-11-22T09:00:00'))).toBe('11月28日截止')
})

test('A window that closes today says today, in the hours of China and not of this machine.', () => {
  expect(closing(at('2026-11-26T00:00:00'), at('2026-11-25T00:00:00'))).toBe('今天 24:00')
  expect(closing(at('2026-11-26T00:00:00'), at('2026-11-24T23:59:59'))).toBe('11月25日（周三）24:00')
  expect(closing(at('2026-11-25T12:30:00'), at('2026-11-25T00:00:00'))).toBe('今天 12:30')
})

test('A day of another year names the year.', () => {
  expect(monthDay(at('2027-04-01T00:00:00'), at('2026-11-22T00:00:00'))).toBe('2027年4月1日')
  expect(monthDay(at('2026-11-01T00:00:00'), at('2026-11-22T00:00:00'))).toBe('11月1日')
})

test.each([
  [0, '00:00:00'],
  [-5, '00:00:00'],
  [999, '00:00:00'],
  [DAY - 1, '23:59:59'],
  [DAY + 2 * HOUR + 41 * MINUTE + 35_000, '1 天 02:41:35'],
])('A countdown of %d ms reads %s.', (ms, text) => {
  expect(remaining(ms)).toBe(text)
})

test.each([
  [1, '1分钟'],
  [35 * MINUTE, '35分钟'],
  [14 * HOUR + 5 * MINUTE, '14小时'],
  [DAY, '1天'],
  [2 * DAY + 13 * HOUR, '2天13小时'],
])('A wait of %d ms reads %s.', (ms, text) => {
  expect(roughly(ms)).toBe(text)
})

test('A day picked in a calendar begins at midnight in China, and reads as the same day again.', () => {
  const start = startOfDay('2026-11-22')
  expect(start).toBe(at('2026-11-22T00:00:00'))
  expect(isoDay(start)).toBe('2026-11-22')
  expect(isoDay(start - 1)).toBe('2026-11-21')
  expect(dateTime(start + 20 * HOUR + 52 * MINUTE)).toBe('11月22日 20:52')
})

test('Dates of the roster are read aloud; anything else stays as it is.', () => {
  expect(readableDate('2005-03-14')).toBe('2005年3月14日')
  expect(readableDate('2023-09')).toBe('2023年9月')
  expect(readableDate('')).toBe('')
  expect(readableDate('九月')).toBe('九月')
})
