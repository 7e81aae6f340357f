import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** Who changed what of a cohort and when, the latest first. */
export const cohortEdits: Verb<'cohort.edits'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const names = await store.staff.names([...new Set(cohort.edits.map(({ by }) => by))])
  return ok({
    now,
    edits: [...cohort.edits].reverse().map(({ by, before, after, ...edit }) => ({
      ...edit,
      by: names.get(by) ?? '',
      before: { ...before },
      after: { ...after },
    })),
  })
}
