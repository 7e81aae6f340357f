import { staffLevels } from '../../domain/cohort/chain'
import { scopeOf } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/**
 * A cohort as it stands this moment: `rev` goes back with an edit, so no kept copy will do. Windows are no
 * secret: whoever works for a part of the cohort may know when it opens and closes.
 */
export const cohortGet: Verb<'cohort.get'> = async ({ cohortId }, { store, grants, now }) => {
  const [cohort, colleges] = await Promise.all([
    store.cohorts.fresh(cohortId),
    store.structures.colleges(cohortId, now),
  ])
  if (cohort === null || !grants.some((grant) => scopeOf(grant, cohort) !== null))
    return err({ code: 'cohortMissing' })
  const { rev, name, paused, windows, collegeWindows, policyVersion } = cohort
  const { campusId, year, scope, cutOffAt, serviceEndsMonths, graceSeconds, resubmitDays } = cohort
  const { destination, chain } = await store.cohorts.policy(cohortId, policyVersion)
  return ok({
    now,
    rev,
    campusId,
    year,
    name,
    paused,
    scope: { ...scope, levels: [...scope.levels] },
    cutOffAt,
    serviceEndsMonths,
    graceSeconds,
    resubmitDays,
    windows: { ...windows },
    collegeWindows: { ...collegeWindows },
    colleges: [...colleges],
    chains: [staffLevels(chain.source), staffLevels(chain.destination)].map((levels) => [...levels]),
    categoryTable: destination.categoryTable,
  })
}
