import type { Instant } from './registration/instant'

const OFFSET_MS = 8 * 3_600_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const two = (value: number): string => String(value).padStart(2, '0')

function partsOf(at: Instant) {
  const date = new Date(at + OFFSET_MS)
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  const minutes = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  return { day, minutes, seconds: two(date.getUTCSeconds()) }
}

/** `2027年7月1日 09:30`, in China's time. */
export function instantWords(at: Instant): string {
  const { day, minutes } = partsOf(at)
  return `${day} ${minutes}`
}

/** `2027年7月1日 09:30:08`: to the second, where the instant itself is what counts. */
export const exactWords = (at: Instant): string => `${instantWords(at)}:${partsOf(at).seconds}`

/** The end of a half-open span: midnight reads as 24:00 of the last day, `2027年7月30日 24:00`. */
export const endWords = (at: Instant): string =>
  (at + OFFSET_MS) % DAY_MS === 0 ? `${partsOf(at - 1).day} 24:00` : instantWords(at)

/** The midnight in China with which the day of an instant began. */
export const beginningOfDay = (at: Instant): Instant =>
  Math.floor((at + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS

/** `2027-07-01`, the day in China. */
export const dayKey = (at: Instant): string => new Date(at + OFFSET_MS).toISOString().slice(0, 10)

/** Hour of the day in China, 0 to 23. */
export const hourOf = (at: Instant): number => Math.floor((at - beginningOfDay(at)) / HOUR_MS)

/** The instant at which this hour (0 to 23) begins next, later than `at`. */
export function nextHour(at: Instant, hour: number): Instant {
  const today = beginningOfDay(at) + hour * HOUR_MS
  return today > at ? today : today + DAY_MS
}

/** The instant at which this hour (0 to 23) began last, not later than `at`. */
export const latestHour = (at: Instant, hour: number): Instant => nextHour(at, hour) - DAY_MS
