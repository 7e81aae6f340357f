/** WeChat evaluates timers in Beijing time, which has no summer time. */
const BEIJING = 8 * 3600_000
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How far ahead a next time is looked for; 29 February may be eight years away. */
const HORIZON = 9 * 366 * DAY

const FIELDS = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'weekday', from: 0, to: 6 },
  { name: 'year', from: 1970, to: 2099 },
] as const

type FieldName = (typeof FIELDS)[number]['name']

/** The allowed values of each field; undefined = all (`*` or `?`). */
export type Cron = Readonly<Record<FieldName, ReadonlySet<number> | undefined>>

const NAMES: Readonly<Record<string, number>> = {
  SUN: 0, MON: 1, TUE: 2, WED: 3, THU: 4, FRI: 5, SAT: 6,
  JAN: 1, FEB: 2, MAR: 3, APR: 4, MAY: 5, JUN: 6, JUL: 7, AUG: 8, SEP: 9, OCT: 10, NOV: 11, DEC: 12,
} // prettier-ignore

/** Values of one part of a field: `5`, `1-5`, `0/15`, `MON`, or a star with a step. */
function valuesOf(part: string, { name, from, to }: (typeof FIELDS)[number]): number[] {
  const [range = '', step] = part.split('/')
  const [first = '', last] = range === '*' ? [String(from), String(to)] : range.split('-')
  const number = (text: string) => {
    const value = NAMES[text.toUpperCase()] ?? Number(text)
    // 7 is another name for Sunday.
    const normal = name === 'weekday' && value === 7 ? 0 : value
    if (text === '' || !Number.isInteger(normal) || normal < from || normal > to) {
      throw new RangeError(`cron: '${part}' is not a ${name}`)
    }
    return normal
  }
  const start = number(first)
  const end = last === undefined ? (step === undefined ? start : to) : number(last)
  const stride = step === undefined ? 1 : Number(step)
  if (!Number.isInteger(stride) || stride < 1) throw new RangeError(`cron: '${part}' has no usable step`)
  return Array.from({ length: Math.floor((end - start) / stride) + 1 }, (_, index) => start + index * stride)
}

/**
 * Reads the platform's seven fields: second minute hour day month weekday year.
 * @throws RangeError
 */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) throw new RangeError(`cron: expected 7 fields, got '${expression}'`)
  const entries = FIELDS.map((field, position) => {
    const text = parts[position] ?? '*'
    const free = text === '*' || text === '?'
    return [field.name, free ? undefined : new Set(text.split(',').flatMap((part) => valuesOf(part, field)))]
  })
  return Object.fromEntries(entries) as Cron
}

const allows = (values: ReadonlySet<number> | undefined, value: number) =>
  values === undefined || values.has(value)

/** When both day and weekday are given, either suffices (documented). */
const allowsDay = ({ day, weekday }: Cron, date: Date) => {
  if (day && weekday) return day.has(date.getUTCDate()) || weekday.has(date.getUTCDay())
  return allows(day, date.getUTCDate()) && allows(weekday, date.getUTCDay())
}

const endOf = (time: number, unit: number) => Math.floor(time / unit) * unit + unit

/**
 * The next time an expression fires strictly after an instant.
 * @param after ms since 1970
 * @returns ms since 1970, or undefined when it never fires again
 */
export function nextTime(cron: Cron, after: number): number | undefined {
  const horizon = after + BEIJING + HORIZON
  let time = endOf(after + BEIJING, SECOND)
  while (time <= horizon) {
    const date = new Date(time)
    if (!allows(cron.year, date.getUTCFullYear())) time = Date.UTC(date.getUTCFullYear() + 1, 0)
    else if (!allows(cron.month, date.getUTCMonth() + 1))
      time = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    else if (!allowsDay(cron, date)) time = endOf(time, DAY)
    else if (!allows(cron.hour, date.getUTCHours())) time = endOf(time, HOUR)
    else if (!allows(cron.minute, date.getUTCMinutes())) time = endOf(time, MINUTE)
    else if (!allows(cron.second, date.getUTCSeconds())) time = endOf(time, SECOND)
    else return time - BEIJING
  }
  return undefined
}
