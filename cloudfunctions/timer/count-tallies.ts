import { waitingPlaces, type Oldest } from '../../domain/push/backlog'
import { deskTally, type DeskTally } from '../../domain/registration/desk-counts'
import { progressOf } from '../../domain/registration/progress'
import { unsettledIn } from '../../domain/registration/shown-destination'
import type { Instant } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import type { Store } from '../store/store'
import type { College } from '../store/tallies'
import { kindOf, unlimited, type Means } from './means'

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
    if (spent()) break
    try {
      const groups = await store.tallies.count(tally)
      const desk = deskTally(groups)
      const oldest = await oldestIn(store, tally, desk)
      if (
        await store.tallies.replace(
          tally,
          { ...progressOf(groups), ...desk, oldest, unsettled: unsettledIn(groups.destination) },
          now,
        )
      )
        counted += 1
    } catch (error) {
      if (error instanceof DatabaseBusy) throw error
      log({ level: 'error', job: 'countTallies', place: 'college', kind: kindOf(error) })
      failed += 1
    }
  }
  return { counted, failed }
}

/** One read for each level of a flow that has anything before it: in most colleges one or two. */
async function oldestIn(store: Store, college: College, desk: DeskTally): Promise<readonly Oldest[]> {
  const found: Oldest[] = []
  for (const place of waitingPlaces(desk)) {
    const at = await store.tallies.oldest(college, place)
    if (at !== null) found.push({ ...place, at })
  }
  return found
}
