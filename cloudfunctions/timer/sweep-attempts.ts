import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

/** Longer than any time in which tries without a cap for ever are counted. */
const OLD_MS = 24 * 60 * 60_000
const BATCH = 100

/** Removes counters of tries that say nothing any more, so that the collection does not grow with every stranger. */
export async function sweepAttempts(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ swept: number }> {
  let swept = 0
  for (;;) {
    const removed = await store.attempts.sweep(now - OLD_MS, BATCH)
    swept += removed
    if (removed < BATCH || spent()) return { swept }
  }
}
