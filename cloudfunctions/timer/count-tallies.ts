import type { Instant } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import { countsOf } from '../store/tallies'
import type { Store } from '../store/store'
import { kindOf, unlimited, type Means } from './means'

/** What comes after it, the alarm among it, has its time in the closing hour too. */
const SHARE = 0.8

/**
 * Counts every marked college anew, by a few grouped counts that replace what was counted before. Marked
 * again meanwhile, a college stays marked: what the counts may have missed is counted by the next run.
 */
export async function countTallies(
  store: Store,
  now: Instant,
  { spent, log }: Means = unlimited,
): Promise<{ counted: number; failed: number }> {
  let counted = 0
  let failed = 0
  for (const tally of await store.tallies.dirty()) {
    if (spent(SHARE)) break
    try {
      const groups = await store.tallies.count(tally)
      if (await store.tallies.replace(tally, countsOf(groups), now)) counted += 1
    } catch (error) {
      if (error instanceof DatabaseBusy) throw error
      log({ level: 'error', job: 'countTallies', place: 'college', kind: kindOf(error) })
      failed += 1
    }
  }
  return { counted, failed }
}
