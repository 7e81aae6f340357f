import type { Output } from '../../../domain/contract/contract'

/** A run that is longer ago than this is missing: the dashboard says so. Milliseconds. */
const TIMER_STANDS_MS = 10 * 60_000

/** How long the timer has stood still, `never` of one that never ran; null while it runs, and where it cannot be read. */
export function standsFor({
  timer,
  signs,
  now,
}: Pick<Output<'status.get'>, 'timer' | 'signs' | 'now'>): number | 'never' | null {
  if (timer === null)
    return signs.some(({ sign, state }) => sign === 'timer' && state === 'alarm') ? 'never' : null
  const since = now - timer.endedAt
  return since >= TIMER_STANDS_MS ? since : null
}
