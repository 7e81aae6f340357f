import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { inBatches } from './in-batches'
import type { Means } from './means'

/** Longer than any time in which tries without a cap for ever are counted. */
const OLD_MS = 24 * 60 * 60_000

/** Removes counters of tries that say nothing any more, so that the collection does not grow with every stranger. */
export const sweepAttempts = (store: Store, now: Instant, means?: Means): Promise<{ swept: number }> =>
  inBatches((limit) => store.attempts.sweep(now - OLD_MS, limit), means)
