/**
 * Dates and durations as people here read them, always in China's time (+08:00). Own arithmetic: dayjs's
 * timezone plugin does not work in mini-programs on Android.
 */
const OFFSET = 8 * 3_600_000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const two = (value: number): string => String(value).padStart(2, '0')

function partsOf(at: number) {
  const date = new Date(at + OFFSET)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: weekdays[date.getUTCDay()] ?? '',
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

/** Whole days since the epoch, as a calendar in China counts them. */
const dayNumber = (at: number): number => Math.floor((at + OFFSET) / DAY)

/** `11月25日`; of another year than `now`, `2027年4月1日`. */
export function monthDay(at: number, now = at): string {
  const { year, month, day } = partsOf(at)
  const text = `${month}月${day}日`
  return year === partsOf(now).year ? text : `${year}年${text}`
}

/** `11月25日（周三）`; of another year than `now`, with its year. */
export const dayWords = (at: number, now: number): string =>
  `${monthDay(at, now)}（周${partsOf(at).weekday}）`

/** `21:17`. */
export const clockTime = (at: number): string => {
  const { hour, minute } = partsOf(at)
  return `${two(hour)}:${two(minute)}`
}

/** `11月22日 20:52`. */
export const dateTime = (at: number): string => `${monthDay(at)} ${clockTime(at)}`

/** `2026-11-22`, as date pickers speak. */
export const isoDay = (at: number): string => new Date(at + OFFSET).toISOString().slice(0, 10)

/** The instant at which a day begins in China: `2026-11-22` → its 00:00+08:00. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/**
 * A closing instant as a day and a time: windows are half-open, so midnight reads as 24:00 of the day
 * before. `11月25日（周三）24:00`, or `今天 24:00`.
 */
export function closing(at: number, now: number): string {
  const isMidnight = (at + OFFSET) % DAY === 0
  const last = isMidnight ? at - 1 : at
  const time = isMidnight ? '24:00' : clockTime(at)
  if (dayNumber(last) === dayNumber(now)) return `今天 ${time}`
  return `${monthDay(last, now)}（周${partsOf(last).weekday}）${time}`
}

/** `11月27日 24:00`: half-open, so midnight belongs to the day before. */
export const closingDay = (at: number, now: number): string => {
  const isMidnight = clockTime(at) === '00:00'
  return `${monthDay(isMidnight ? at - 1 : at, now)} ${isMidnight ? '24:00' : clockTime(at)}`
}

/** `11月28日截止`: the last day on which something may still be done. */
export const dueDay = (closesAt: number, now: number): string => `${monthDay(closesAt - 1, now)}截止`

/** A running countdown: `1 天 02:41:35`, `02:41:35`. Milliseconds; never negative. */
export function remaining(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const days = Math.floor(seconds / 86_400)
  const rest = seconds % 86_400
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(two).join(':')
  return days > 0 ? `${days} 天 ${clock}` : clock
}

/** A duration in two words: `1天2小时`, `14小时`, `35分钟`. Milliseconds. */
export function roughly(ms: number): string {
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`
  if (hours > 0) return `${hours}小时`
  return `${Math.max(1, Math.ceil(ms / MINUTE))}分钟`
}

/** A date of birth or the like as people read it: `2005-03-14` → `2005年3月14日`, `2023-09` → `2023年9月`. */
export function readableDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? []
  if (year === undefined || month === undefined) return value
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}
