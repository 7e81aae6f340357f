import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { inBatches } from './in-batches'
import type { Means } from './means'

/** How long an invitation is kept after nobody could come in by it any more. */
const KEPT_MS = 90 * 24 * 60 * 60_000

/**
 * Removes invitations 90 days after their end, used or not. Nobody comes in by one after its end, and who came in by
 * it has who invited them in the own entry: what is looked up later does not need it.
 */
export const sweepPosts = (store: Store, now: Instant, means?: Means): Promise<{ swept: number }> =>
  inBatches((limit) => store.posts.sweep(now - KEPT_MS, limit), means)
