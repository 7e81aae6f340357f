import { cohortOfNextYear, policyOfNextYear, structureOfNextYear } from '../../domain/cohort/next-year'
import { reachesCohort } from '../../domain/people/staff'
import { err } from '../../domain/result'
import type { Verb } from '../door/route'
import { insertCohort } from './insert-cohort'

/**
 * Makes a cohort from an earlier one of the same campus: scope, rules, colleges and majors as they are, every date on
 * the same day of the other year. It begins paused: nobody enters before the office has looked at it. No graduate is
 * copied.
 */
export const cohortCopy: Verb<'cohort.copy'> = async ({ from, id, year, name }, context) => {
  const { store, grants } = context
  const before = await store.cohorts.fresh(from)
  if (before === null || !reachesCohort(grants, before)) return err({ code: 'cohortMissing' })
  if (!reachesCohort(grants, { _id: id, campusId: before.campusId })) return err({ code: 'notAllowed' })
  const next = { cohortId: id, year }
  const [policy, structure] = await Promise.all([
    store.cohorts.policy(from, before.policyVersion),
    store.structures.get(from),
  ])
  return insertCohort(context, {
    cohort: { ...cohortOfNextYear(before, next), name },
    policy: policyOfNextYear(policy, year - before.year),
    structure: structure && structureOfNextYear(structure, next),
    reason: from,
  })
}
