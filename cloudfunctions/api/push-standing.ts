import { reachedColleges } from '../../domain/people/staff'
import { backlogsOf } from '../../domain/push/backlog'
import { nothingTold } from '../../domain/push/decide'
import { pushRulesOf } from '../../domain/push/rules'
import { nextDigest, standingBacklogs } from '../../domain/push/standing'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { namesIn, shownLines } from './push-lines'

/**
 * What waits in the colleges that the caller reaches as a whole, and whom it was and will be told; by the very rules of
 * the timer. Two reads: the tallies, and what was told before.
 */
export const pushStanding: Verb<'push.standing'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  const reached = cohort === null ? null : reachedColleges(grants, cohort)
  if (cohort === null || reached === null) return err({ code: 'cohortMissing' })
  // The timer tells nobody of a paused cohort.
  const kept = pushRulesOf(cohort)
  const rules = { ...kept, on: kept.on && !cohort.paused }
  const colleges = await store.structures.colleges(cohortId, now)
  const ids = reached === 'all' ? ['', ...colleges.map(({ id }) => id)] : reached
  const [tallies, memory] =
    ids.length === 0
      ? [[], null]
      : await Promise.all([store.tallies.of(cohortId, ids), store.pushes.memory(cohortId)])
  const backlogs = tallies.flatMap((tally) => backlogsOf(tally, cohort, now))
  const standing = standingBacklogs({ backlogs, rules, memory: memory ?? nothingTold, now })
  return ok({
    now,
    on: rules.on,
    nextDigestAt: nextDigest(rules, now),
    places: shownLines(standing, namesIn(colleges)),
  })
}
