import { closing, dateTime } from '../../lib/time'
import { texts } from '../../texts/mending'

type Windows = Readonly<Record<string, { readonly opensAt: number; readonly closesAt: number }>>

/** Phases in which the office mends (seed N §六, §二; guard mendingOpen). */
const phases = ['destination', 'confirmation', 'change'] as const

/** When mending is possible next, or since when it is not any more; '' where one is open or none is set. */
export function mendingTimes(windows: Windows, now: number): string {
  const set = phases.flatMap((phase) => windows[phase] ?? [])
  if (set.some(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)) return ''
  const [next] = set.filter(({ opensAt }) => opensAt > now).sort((a, b) => a.opensAt - b.opensAt)
  if (next !== undefined) return texts.opensOn(dateTime(next.opensAt))
  const last = Math.max(...set.map(({ closesAt }) => closesAt))
  return set.length === 0 ? '' : texts.closedAt(closing(last, now))
}
