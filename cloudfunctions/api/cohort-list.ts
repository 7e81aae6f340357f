import { reachesCohort } from '../../domain/people/staff'
import { ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** The cohorts that the caller sets up, paused ones among them, the latest year first. */
export const cohortList: Verb<'cohort.list'> = async (_input, { store, grants, now }) => {
  const all = await store.cohorts.list(now)
  const own = all
    .filter((cohort) => reachesCohort(grants, cohort))
    .sort((one, other) => other.year - one.year || (one._id < other._id ? -1 : 1))
  return ok({
    now,
    cohorts: own.map(({ _id, campusId, year, name, paused }) => ({ id: _id, campusId, year, name, paused })),
  })
}
