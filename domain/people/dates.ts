import { foldWidth, withoutSpaces } from './fold-text'

/** Longest text that can be a date; anything longer is refused unread. */
const rawLimit = 40
const earliestYear = 1900
const latestYear = 2100

const compactDate = /^(\d{4})(\d{2})(\d{2})$/u
const separatedDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u
const compactMonth = /^(\d{4})(\d{2})$/u
const separatedMonth = /^(\d{4})[-/.年](\d{1,2})月?$/u
/** A time of midnight that some exports append to every date; spaces are gone by then. */
const midnight = /T?0{1,2}:00(?::00)?(?:\.0{1,3})?Z?$/u

const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const padded = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD` if these numbers are a day of the Gregorian calendar between 1900 and 2100, else null. */
export function dateFrom(year: number, month: number, day: number): string | null {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${padded(month)}-${padded(day)}`
}

const prepared = (text: string): string => withoutSpaces(foldWidth(text)).replace(midnight, '')

/** `YYYY-MM-DD` from 20030307, 2003-03-07, 2003/3/7, 2003.3.7 or 2003年3月7日; null if it is no such day. */
export function parseDate(text: string): string | null {
  if (text.length > rawLimit) return null
  const folded = prepared(text)
  const match = compactDate.exec(folded) ?? separatedDate.exec(folded)
  return match === null ? null : dateFrom(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** `YYYY-MM` from 202309, 2023-09, 2023/9, 2023年9月 or any full date; null if it is no such month. */
export function parseMonth(text: string): string | null {
  if (text.length > rawLimit) return null
  const folded = prepared(text)
  const match = compactMonth.exec(folded) ?? separatedMonth.exec(folded)
  const date = match === null ? parseDate(text) : dateFrom(Number(match[1]), Number(match[2]), 1)
  return date === null ? null : date.slice(0, 7)
}
