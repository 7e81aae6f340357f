import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** Who changed what of a cohort and when, the latest first; names of its units are kept with the units. */
export const cohortEdits: Verb<'cohort.edits'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.fresh(cohortId)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const structure = await store.structures.get(cohortId)
  const edits = [...cohort.edits, ...(structure?.edits ?? [])].sort((one, other) => one.at - other.at)
  const names = await store.staff.names([...new Set(edits.map(({ by }) => by))])
  return ok({
    now,
    edits: edits.reverse().map(({ by, before, after, ...edit }) => ({
      ...edit,
      by: names.get(by) ?? '',
      before: { ...before },
      after: { ...after },
    })),
  })
}
