import { reachedColleges } from '../../domain/people/staff'
import { noProgress, progressStates, type ProgressCounts } from '../../domain/registration/progress'
import { cutOffIsOver } from '../../domain/registration/shown-destination'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** How far each college in the caller's scope is, as the timer counted it last; nothing is counted here. */
export const progressGet: Verb<'progress.get'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  const reached = cohort === null ? null : reachedColleges(grants, cohort)
  if (reached === null) return err({ code: 'cohortMissing' })

  const known = await store.structures.colleges(cohortId, now)
  const colleges =
    reached === 'all' ? [...known, ofNoCollege] : known.filter(({ id }) => reached.includes(id))
  const ids = colleges.map(({ id }) => id)
  const tallies = ids.length === 0 ? [] : await store.tallies.of(cohortId, ids)
  const isOver = cohort !== null && cutOffIsOver(cohort, now)
  const rows = colleges.map(({ id, name }) => {
    const tally = tallies.find(({ collegeId }) => collegeId === id)
    const { source, destination, unsettled, countedAt } = tally ?? uncounted
    const cutOffUnemployed = isOver ? unsettled : null
    return { id, name, source: { ...source }, destination: { ...destination }, cutOffUnemployed, countedAt }
  })
  return ok({ now, colleges: rows.filter(({ id, source }) => id !== ofNoCollege.id || hasAny(source)) })
}

/** Graduates whose college is unknown (G15): in nobody's scope but of those who reach the whole cohort. */
const ofNoCollege = { id: '', name: '' }
const uncounted = { source: noProgress, destination: noProgress, unsettled: 0, countedAt: 0 }

const hasAny = (counts: ProgressCounts): boolean => progressStates.some((state) => counts[state] > 0)
