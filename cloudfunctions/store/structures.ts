import type { Structure } from '../../domain/cohort/structure'
import type { Database } from './database'

const COLLECTION = 'structure'

/** The colleges, majors and classes of a cohort: one document. */
export function structures(database: Database) {
  return {
    get: async (cohortId: string): Promise<Structure | null> => {
      const [found] = await database.find(COLLECTION, { _id: cohortId }, { limit: 1 })
      return (found as Structure | undefined) ?? null
    },
    put: async (before: Structure | null, after: Structure): Promise<boolean> => {
      if (before === null) return (await database.insert(COLLECTION, [{ ...after, rev: 1 }])) === 'inserted'
      const { _id, ...fields } = after
      const update = { set: { ...fields, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev: before.rev }, update })) === 1
    },
  }
}
