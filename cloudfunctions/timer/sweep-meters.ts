import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { inBatches } from './in-batches'
import type { Means } from './means'

/** A month, so that the closing of a season can still be looked back at. */
const KEPT_MS = 31 * 24 * 60 * 60_000

/** Removes the counts of hours that are longer ago. */
export const sweepMeters = (store: Store, now: Instant, means?: Means): Promise<{ swept: number }> =>
  inBatches((limit) => store.meters.sweep(now - KEPT_MS, limit), means)
