import type { Structure, Unit } from '../../domain/cohort/structure'
import type { Instant } from '../../domain/registration/registration'
import { FRESH_MS, type CohortEdit, type Edited, type RulesCache } from './cohorts'
import type { Database } from './database'

const COLLECTION = 'structure'

/** With its latest edit by a person; imports leave that as it is. */
export interface StoredStructure extends Structure {
  readonly lastEdit?: Edited
  /** What people renamed, told among the cohort's edits; absent: nothing yet. */
  readonly edits?: readonly CohortEdit[]
}

/** The colleges, majors and classes of a cohort: one document. */
export function structures(database: Database, cache: RulesCache) {
  const get = async (cohortId: string): Promise<StoredStructure | null> => {
    const [found] = await database.find(COLLECTION, { _id: cohortId }, { limit: 1 })
    return (found as StoredStructure | undefined) ?? null
  }
  /** Kept as long as cohorts are; nothing is kept of a cohort without a roster. */
  const kept = async (cohortId: string, now: Instant): Promise<Structure | null> => {
    const before = cache.structures.get(cohortId)
    if (before !== undefined && now - before.loadedAt < FRESH_MS && now >= before.loadedAt)
      return before.structure
    const structure = await get(cohortId)
    if (structure !== null) cache.structures.set(cohortId, { loadedAt: now, structure })
    return structure
  }
  return {
    get,
    kept,

    /** The colleges by id and name. */
    colleges: async (cohortId: string, now: Instant): Promise<readonly Pick<Unit, 'id' | 'name'>[]> =>
      ((await kept(cohortId, now))?.colleges ?? []).map(({ id, name }) => ({ id, name })),

    put: async (before: Structure | null, after: StoredStructure): Promise<boolean> => {
      cache.structures.delete(after._id)
      if (before === null) return (await database.insert(COLLECTION, [{ ...after, rev: 1 }])) === 'inserted'
      const { _id, ...fields } = after
      const update = { set: { ...fields, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev: before.rev }, update })) === 1
    },
  }
}
