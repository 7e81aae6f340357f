import { nextTime, parseCron } from '../../localcloud/timers/cron'

const next = (expression: string, after: string) => {
  const time = nextTime(parseCron(expression), Date.parse(after))
  return time === undefined ? undefined : new Date(time).toISOString()
}

describe('a timer expression of seven fields, in Beijing time', () => {
  it.each([
    ['*/5 * * * * * *', '2026-06-01T00:00:00.000Z', '2026-06-01T00:00:05.000Z'],
    ['*/5 * * * * * *', '2026-06-01T00:00:04.999Z', '2026-06-01T00:00:05.000Z'],
    ['0 */15 * * * * *', '2026-06-01T00:07:00Z', '2026-06-01T00:15:00.000Z'],
    ['0 0 2 * * * *', '2026-06-01T00:00:00Z', '2026-06-01T18:00:00.000Z'],
    ['0 0 2 1 * * *', '2026-06-01T00:00:00Z', '2026-06-30T18:00:00.000Z'],
    ['0 30 9 * * MON-FRI *', '2026-06-05T02:00:00Z', '2026-06-08T01:30:00.000Z'],
    ['0 0 0 * * 7 *', '2026-06-01T00:00:00Z', '2026-06-06T16:00:00.000Z'],
    ['0 0 0 10 * MON *', '2026-06-02T00:00:00Z', '2026-06-07T16:00:00.000Z'],
    ['0 0 0 29 2 ? *', '2026-06-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['0 0 12,18 * * * 2027', '2026-06-01T00:00:00Z', '2027-01-01T04:00:00.000Z'],
    ['0 0 0 1 1 * 2020', '2026-06-01T00:00:00Z', undefined],
    ['0 0 0 31 2 ? *', '2026-06-01T00:00:00Z', undefined],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected)
  })

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '* * 24 * * * *',
    'x * * * * * *',
    '*/0 * * * * * *',
    '* * * 0 * * *',
  ])('refuses %s', (expression) => {
    expect(() => parseCron(expression)).toThrow(RangeError)
  })
})
