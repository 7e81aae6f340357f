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
 * Writes down how far every cohort was when the day ended, once, in the first run after midnight in China by which all
 * of its colleges are counted; where that takes more than an hour, the day is left out. Only days in which graduates
 * could hand something in are kept.
 */
export async function keepDays(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ kept: number }> {
  const at = beginningOfDay(now)
  if (now - at >= LATE_MS || (await store.jobs.reached(JOB)) >= at) return { kept: 0 }
  let kept = 0
  let waits = 0
  for (const cohort of await store.cohorts.list(now)) {
    if (cohort.paused || !isInSeason(cohort, at)) continue
    if (spent()) return { kept }
    const end = await keepDay(store, cohort, { at, now })
    if (end === 'inserted') kept += 1
    if (end === 'waits') waits += 1
  }
  if (waits === 0) await store.jobs.setReached(JOB, at)
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

type End = 'inserted' | 'duplicate' | 'waits' | 'nothing'

async function keepDay(store: Store, { _id: cohortId }: StoredCohort, { at, now }: Moment): Promise<End> {
  const known = await store.structures.colleges(cohortId, now)
  const tallies = await store.tallies.of(cohortId, [...known.map(({ id }) => id), ''])
  if (tallies.length === 0) return 'nothing'
  // Something happened that is not counted yet, perhaps still yesterday.
  if (tallies.some(({ dirty, countedAt }) => dirty && countedAt < at)) return 'waits'
  const colleges = tallies.map(({ collegeId: id, source, destination }) => ({
    id,
    source: dayCounts(source),
    destination: dayCounts(destination),
  }))
  return store.days.add({ cohortId, at, takenAt: now, colleges })
}
