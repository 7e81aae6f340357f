import { closing, monthDay } from '../../lib/time'
import { closedSince, opensLater } from '../../texts/bind'
import type { BindableCohort } from './claim'

/** [D2] What somebody should know before binding: the source is not open yet, or not any more; null while it is. */
export function windowNote(window: BindableCohort['source'], now: number): string | null {
  if (window === null) return null
  if (now < window.opensAt) return opensLater(monthDay(window.opensAt, now))
  return now < window.closesAt ? null : closedSince(closing(window.closesAt, now))
}
