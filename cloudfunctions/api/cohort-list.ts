import { reachesCohort, type Grant } from '../../domain/people/staff'
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
    campuses: campusesOf(grants),
  })
}

/** Where a new cohort may be begun: a grant for single cohorts or colleges reaches none that is not there yet. */
const campusesOf = (grants: readonly Grant[]): string[] => [
  ...new Set(
    grants
      .filter(
        ({ cohortIds, collegeIds, classIds }) =>
          cohortIds === null && collegeIds === null && classIds === null,
      )
      .map(({ campusId }) => campusId),
  ),
]
