import { beginningOfDay } from '../../domain/china-time'
import { spansOf } from '../../domain/cohort/happenings'
import type { Instant } from '../../domain/registration/registration'
import { dayCounts, isDayOf } from '../../domain/registration/season-days'
import { flowNames } from '../../domain/registration/standing'
import type { StoredCohort } from '../store/cohorts'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const JOB = 'keepDays'
/** So long after midnight the tallies still say how the day ended; of a later run nothing is kept. Milliseconds. */
const LATE_MS = 3_600_000

/**
 * Writes down how far every cohort was when the day ended, once, in the first run after midnight in China whose
 * counting is done. Only days in which graduates could hand something in are kept.
 */
export async function keepDays(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ kept: number }> {
  const at = beginningOfDay(now)
  if (now - at >= LATE_MS || (await store.jobs.reached(JOB)) >= at) return { kept: 0 }
  let kept = 0
  for (const cohort of await store.cohorts.list(now)) {
    if (cohort.paused || !isInSeason(cohort, at)) continue
    if (spent()) return { kept }
    if (await keepDay(store, cohort, { at, now })) kept += 1
  }
  await store.jobs.setReached(JOB, at)
  return { kept }
}

const isInSeason = (cohort: StoredCohort, at: Instant): boolean =>
  [null, ...Object.keys(cohort.collegeWindows)].some((collegeId) =>
    flowNames.some((flow) => spansOf(cohort, flow, collegeId).some((window) => isDayOf(window, at))),
  )

interface Moment {
  readonly at: Instant
  readonly now: Instant
}

async function keepDay(store: Store, { _id: cohortId }: StoredCohort, { at, now }: Moment): Promise<boolean> {
  const known = await store.structures.colleges(cohortId, now)
  const tallies = await store.tallies.of(cohortId, [...known.map(({ id }) => id), ''])
  if (tallies.length === 0) return false
  const colleges = tallies.map(({ collegeId: id, source, destination }) => ({
    id,
    source: dayCounts(source),
    destination: dayCounts(destination),
  }))
  return (await store.days.add({ cohortId, at, takenAt: now, colleges })) === 'inserted'
}
