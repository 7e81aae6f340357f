import type { Structure, Unit } from '../../domain/cohort/structure'
import type { Instant } from '../../domain/registration/registration'
import { FRESH_MS, type RulesCache } from './cohorts'
import type { Database } from './database'

const COLLECTION = 'structure'

/** The colleges, majors and classes of a cohort: one document. */
export function structures(database: Database, cache: RulesCache) {
  const get = async (cohortId: string): Promise<Structure | null> => {
    const [found] = await database.find(COLLECTION, { _id: cohortId }, { limit: 1 })
    return (found as Structure | undefined) ?? null
  }
  return {
    get,

    /** The colleges by id and name, kept as long as cohorts are; nothing is kept of a cohort without a roster. */
    colleges: async (cohortId: string, now: Instant): Promise<readonly Pick<Unit, 'id' | 'name'>[]> => {
      const kept = cache.colleges.get(cohortId)
      if (kept !== undefined && now - kept.loadedAt < FRESH_MS && now >= kept.loadedAt) return kept.colleges
      const found = await get(cohortId)
      if (found === null) return []
      const colleges = found.colleges.map(({ id, name }) => ({ id, name }))
      cache.colleges.set(cohortId, { loadedAt: now, colleges })
      return colleges
    },

    put: async (before: Structure | null, after: Structure): Promise<boolean> => {
      cache.colleges.delete(after._id)
      if (before === null) return (await database.insert(COLLECTION, [{ ...after, rev: 1 }])) === 'inserted'
      const { _id, ...fields } = after
      const update = { set: { ...fields, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev: before.rev }, update })) === 1
    },
  }
}
