import type { Output } from '../../../domain/contract/contract'

/** A run that is longer ago than this is missing: the dashboard says so. Milliseconds. */
const TIMER_STANDS_MS = 10 * 60_000

/** How long the timer has stood still; null while it runs, and where nobody knows of it yet. */
export function standsFor({ timer, now }: Pick<Output<'status.get'>, 'timer' | 'now'>): number | null {
  if (timer === null) return null
  const since = now - timer.endedAt
  return since >= TIMER_STANDS_MS ? since : null
}
