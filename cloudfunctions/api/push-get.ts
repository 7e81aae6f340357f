import type { Output } from '../../domain/contract/contract'
import { reachesCohort } from '../../domain/people/staff'
import { pushRulesOf } from '../../domain/push/rules'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** The rules by which a cohort's backlogs are told; of its robot only whether there is one. */
export const pushGet: Verb<'push.get'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const colleges = await store.structures.colleges(cohortId, now)
  const robot = cohort.robot !== undefined && cohort.robot !== null
  // Read-only in the domain, and the same for a reader.
  const rules = pushRulesOf(cohort) as Output<'push.get'>['rules']
  return ok({ rev: cohort.rev, rules, paused: cohort.paused, robot, colleges: [...colleges] })
}
