import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/registration/registration'
import type { StoredCohort } from '../store/cohorts'
import type { EditLine } from '../store/events'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const JOB = 'copyEdits'
/** Settings change seldom, and reading every structure each minute would be for nothing. */
const EVERY_MS = 5 * 60_000
/** An edit may be stored a little later than it says: looked at again for so long. */
const LATE_MS = 60 * 60_000

/**
 * Copies who edited a cohort's rules, windows, names and pushes into the audit. An edit stands in the cohort with what
 * it changed, written at once, so that none can be missing; here it becomes a line that is sealed and searched.
 */
export async function copyEdits(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ copied: number }> {
  const reached = await store.jobs.reached(JOB)
  if (now - reached < EVERY_MS && now >= reached) return { copied: 0 }
  let copied = 0
  for (const cohort of await store.cohorts.list(now)) {
    if (spent()) return { copied }
    copied += await store.events.addEdits(await editsSince(store, cohort, reached - LATE_MS))
  }
  await store.jobs.setReached(JOB, now)
  return { copied }
}

async function editsSince(
  store: Store,
  { _id: cohortId, campusId, edits }: StoredCohort,
  since: Instant,
): Promise<readonly EditLine[]> {
  const structure = await store.structures.get(cohortId)
  return [...edits, ...(structure?.edits ?? [])]
    .filter(({ at }) => at >= since)
    .map(({ at, by, what, where }) => ({
      // An edit is stored under the revision that was read: there are no two of one kind in one instant. The id is
      // among what a verification tells to every campus, so it says nothing.
      _id: `edit_${sha256([cohortId, at, what, where].join('|'))}`,
      at,
      by,
      what: `cohort.${what}`,
      campusId,
      cohortId,
    }))
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
