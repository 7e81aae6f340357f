import { reachesCohort } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** Colleges, majors and classes of a cohort with their former names, as the office mends them. */
export const structureGet: Verb<'structure.get'> = async ({ cohortId }, { store, grants, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || !reachesCohort(grants, cohort)) return err({ code: 'cohortMissing' })
  const structure = await store.structures.get(cohortId)
  const { rev, colleges, majors, classes } = structure ?? { rev: 0, colleges: [], majors: [], classes: [] }
  return ok({
    rev,
    colleges: colleges.map(({ id, name, aliases }) => ({ id, name, aliases: [...aliases] })),
    majors: majors.map(({ aliases, ...major }) => ({ ...major, aliases: [...aliases] })),
    classes: classes.map(({ aliases, ...one }) => ({ ...one, aliases: [...aliases] })),
  })
}
