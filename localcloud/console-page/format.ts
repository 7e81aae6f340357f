/** How the page writes times: the school's day is China's, wherever the machine stands. */
const CHINA_OFFSET = 8 * 3_600_000
const MINUTE = 60_000

const inChina = (at: number) => new Date(at + CHINA_OFFSET).toISOString()

/** `2026-11-25 09:58:25` */
export const clockText = (at: number): string => inChina(at).slice(0, 19).replace('T', ' ')

/** The value of a datetime-local field, to the second. */
export const toField = (at: number): string => inChina(at).slice(0, 19)

/** The instant (ms) a datetime-local field means; undefined when it is empty or wrong. */
export function fromField(value: string): number | undefined {
  const at = Date.parse(`${value}${value.length === 16 ? ':00' : ''}Z`)
  return Number.isNaN(at) ? undefined : at - CHINA_OFFSET
}

/** The time of day, and the date before it when it is not the day of `now`. */
export const timeText = (at: number, now: number): string =>
  inChina(at).slice(0, 10) === inChina(now).slice(0, 10)
    ? inChina(at).slice(11, 19)
    : inChina(at).slice(5, 16).replace('T', ' ')

/** How far the cloud is from the machine: `比真实时间快2天18小时`. */
export function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE)
  if (minutes === 0) return '与真实时间一致'
  const parts = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor(minutes / 60) % 24, '小时'],
    [minutes % 60, '分钟'],
  ] as const
  const said = parts.filter(([count]) => count > 0).slice(0, 2)
  return `比真实时间${offset > 0 ? '快' : '慢'}${said.map(([count, unit]) => `${count}${unit}`).join('')}`
}

const two = (field: string) => field.padStart(2, '0')

/** A cron text of seven fields in words where it is one of the usual ones, else as it stands. */
export function cronText(cron: string): string {
  const [second = '', minute = '', hour = '', ...rest] = cron.trim().split(/\s+/)
  const isPlain = (field: string) => /^\d{1,2}$/.test(field)
  if (!isPlain(second) || rest.some((field) => field !== '*')) return cron
  const every = /^\*(?:\/(\d+))?$/.exec(minute)
  if (every && hour === '*') return (every[1] ?? '1') === '1' ? '每分钟' : `每${every[1] ?? ''}分钟`
  if (!isPlain(minute)) return cron
  if (hour === '*') return minute === '0' ? '每小时' : `每小时的第${minute}分`
  return isPlain(hour) ? `每天${two(hour)}:${two(minute)}` : cron
}

/** Anything a function answered, on one line of at most so many characters. */
export function briefly(value: unknown, most = 160): string {
  // JSON.stringify answers undefined for undefined, whatever its type says.
  const text = (JSON.stringify(value) as string | undefined) ?? ''
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
