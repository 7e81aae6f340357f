import { clockTime, DAY, HOUR, isoDay, MINUTE, startOfDay } from './time'

/** An instant at which something closes, or none yet; half-open, so midnight belongs to the day before. */
type Closing = number | null

const MIDNIGHT = '00:00'

/** The last day on which it is open; `''` while none is chosen. */
export const lastDayOf = (closesAt: Closing): string => (closesAt === null ? '' : isoDay(closesAt - 1))

/** `24:00` at midnight; `''` while no day is chosen. */
export function timeOf(closesAt: Closing): string {
  if (closesAt === null) return ''
  const time = clockTime(closesAt)
  return time === MIDNIGHT ? '24:00' : time
}

/** `08:30` as milliseconds from the beginning of the day. */
export const sinceMidnight = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * HOUR + minutes * MINUTE
}

/** Closes when that day is over; the day that it is already keeps its time of day. */
export const onDay = (closesAt: Closing, day: string): Closing =>
  day === lastDayOf(closesAt) ? closesAt : startOfDay(day) + DAY

/** The same last day until that time; midnight is the end of the day, nobody closes at its beginning. */
export const atTime = (closesAt: Closing, time: string): Closing =>
  closesAt === null ? null : startOfDay(lastDayOf(closesAt)) + (time === MIDNIGHT ? DAY : sinceMidnight(time))
