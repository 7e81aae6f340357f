import type { Consents } from '../../domain/people/consents'
import type { Database } from './database'

const COLLECTION = 'consents'

/** One document a person. */
export interface StoredConsents extends Consents {
  /** openid */
  readonly _id: string
  readonly rev: number
}

export function consents(database: Database) {
  return {
    of: async (openid: string): Promise<StoredConsents | null> => {
      const [found] = await database.find(COLLECTION, { _id: openid }, { limit: 1 })
      return (found as StoredConsents | undefined) ?? null
    },

    /** Of these people, those who ever answered; one read. */
    these: async (openids: readonly string[]): Promise<ReadonlyMap<string, StoredConsents>> => {
      const found = await database.find(COLLECTION, { _id: { in: openids } }, { limit: openids.length })
      return new Map((found as StoredConsents[]).map((one) => [one._id, one]))
    },

    /** Stores what follows the revision that was read (null: there was none); false when somebody was faster. */
    put: async (openid: string, before: StoredConsents | null, after: Consents): Promise<boolean> => {
      const { templates, counted } = after
      if (before === null) {
        const first: StoredConsents = { _id: openid, rev: 1, templates, counted }
        return (await database.insert(COLLECTION, [first])) === 'inserted'
      }
      const update = { set: { templates, counted, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id: openid, rev: before.rev }, update })) === 1
    },
  }
}
