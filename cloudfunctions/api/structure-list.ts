import { classesOf } from '../../domain/cohort/structure'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/** Names to choose from: colleges for everybody, the classes of the own college for who is bound (R4). */
export const structureList: Verb<'structure.list'> = async ({ cohortId }, { store, openid, now }) => {
  const cohort = await store.cohorts.get(cohortId, now)
  if (cohort === null || cohort.paused) return err({ code: 'cohortMissing' })
  const [own, structure] = await Promise.all([
    store.registrations.ownIn(openid, cohortId),
    store.structures.kept(cohortId, now),
  ])
  if (structure === null) return ok({ colleges: [], classes: [] })
  return ok({
    colleges: structure.colleges.map(({ id, name }) => ({ id, name })),
    classes:
      own === null
        ? []
        : classesOf(structure, own.collegeId)
            .map((one) => ({ ...one }))
            .sort(byName),
  })
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1
