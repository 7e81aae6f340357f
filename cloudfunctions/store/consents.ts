import type { Consents } from '../../domain/people/consents'
import type { NoticeTemplate } from '../../domain/people/notice-templates'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'
import { removeSome } from './remove-some'

const COLLECTION = 'consents'

/** One document a person. */
export interface StoredConsents extends Consents {
  /** openid */
  readonly _id: string
  readonly rev: number
  /** When the person answered last. */
  readonly at: Instant
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

    /** Takes one message of a template off the ledgers of these people, where one is left. One operation. */
    useOne: (openids: readonly string[], template: NoticeTemplate): Promise<number> => {
      const left = `templates.${template}.left`
      const filter = { _id: { in: openids }, [left]: { above: 0, upTo: Number.MAX_SAFE_INTEGER } }
      return database.update(COLLECTION, { filter, update: { inc: { [left]: -1, rev: 1 } } })
    },

    /** Of who answered last at the instant or before; answers how many of at most `limit`. */
    removeOlder: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, { filter: { at: { lte: until } }, by: 'at', limit }),

    /** Stores what follows the revision that was read (null: there was none); false when somebody was faster. */
    put: async (openid: string, before: StoredConsents | null, after: Consents): Promise<boolean> => {
      const { templates, counted } = after
      const at = counted[0]?.at ?? before?.at ?? 0
      if (before === null) {
        const first: StoredConsents = { _id: openid, rev: 1, at, templates, counted }
        return (await database.insert(COLLECTION, [first])) === 'inserted'
      }
      const update = { set: { at, templates, counted, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id: openid, rev: before.rev }, update })) === 1
    },
  }
}
