import type { Instant } from '../../domain/registration/registration'
import { pathsOf } from '../store/prints'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

/** Longer than any step of a job may still be taken. */
const OLD_MS = 24 * 60 * 60_000
const BATCH = 20

/** Deletes the files of print jobs after a day, whether they were finished or not, and then the jobs themselves. */
export async function sweepPrints(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ swept: number }> {
  let swept = 0
  for (;;) {
    const jobs = await store.prints.olderThan(now - OLD_MS, BATCH)
    for (const job of jobs) {
      if (spent()) return { swept }
      // The job goes last: as long as it stands, its files can be found.
      await store.files.removePaths(pathsOf(job))
      swept += await store.prints.remove(job._id)
    }
    if (jobs.length < BATCH) return { swept }
  }
}
