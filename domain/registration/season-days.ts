import { beginningOfDay } from '../china-time'
import type { Window } from '../cohort/cohort'
import type { Instant } from './instant'
import { progressStates, type ProgressCounts } from './progress'

export const DAY_MS = 24 * 3_600_000
/** More days of one window are not looked at: the last ones before its end, or before now, are. */
export const MOST_DAYS = 120

/** A college, or several, in one flow at one moment. */
export interface DayCounts {
  readonly people: number
  /** Has handed in once, whatever came of it. */
  readonly submitted: number
  readonly completed: number
}

export function dayCounts(counts: ProgressCounts): DayCounts {
  const people = progressStates.reduce((sum, state) => sum + counts[state], 0)
  return { people, submitted: people - counts.unbound - counts.notSubmitted, completed: counts.completed }
}

export const sumOfDays = (all: readonly DayCounts[]): DayCounts =>
  all.reduce<DayCounts>(
    (sum, one) => ({
      people: sum.people + one.people,
      submitted: sum.submitted + one.submitted,
      completed: sum.completed + one.completed,
    }),
    { people: 0, submitted: 0, completed: 0 },
  )

/** The midnight in China that ends the day of an instant; of a midnight itself, that one. */
const endOfDay = (at: Instant): Instant => beginningOfDay(at - 1) + DAY_MS

/** Whether the day that this midnight ended lies at least in part within the window. */
export const isDayOf = ({ opensAt, closesAt }: Window, midnight: Instant): boolean =>
  opensAt < midnight && midnight <= endOfDay(closesAt)

/** The midnights that ended days of the window until now, the first first; the last `MOST_DAYS` of them. */
export function daysOf(window: Window, now: Instant): readonly Instant[] {
  const last = Math.min(endOfDay(window.closesAt), beginningOfDay(now))
  const first = Math.max(endOfDay(window.opensAt + 1), last - (MOST_DAYS - 1) * DAY_MS)
  const many = Math.max(0, Math.floor((last - first) / DAY_MS) + 1)
  return Array.from({ length: many }, (_, index) => first + index * DAY_MS)
}
