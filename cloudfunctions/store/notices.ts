import type { Instant, ValueChanges } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'notices'

/** What one person was told; the timer inserts them (after-effects.ts). */
export interface Notice {
  readonly _id: string
  readonly to: string
  readonly registrationId: string
  readonly notice: string
  /** Old and new values of an edit by staff. */
  readonly changes: ValueChanges
  readonly at: Instant
  readonly readAt: Instant | null
}

/** A place in somebody's inbox. */
export interface NoticePlace {
  readonly at: Instant
  readonly id: string
}

export function notices(database: Database) {
  return {
    /** What this person was told, behind a place (null: from the front), the newest first. */
    of: async (
      to: string,
      { after, limit }: { readonly after: NoticePlace | null; readonly limit: number },
    ): Promise<Notice[]> => {
      const order = [
        ['at', 'desc'],
        ['_id', 'asc'],
      ] as const
      if (after === null) return (await database.find(COLLECTION, { to }, { order, limit })) as Notice[]
      const { at, id } = after
      // The instant in front of the alternatives lets the index begin where the page before ended.
      const anyOf = [{ at: { lt: at } }, { _id: { after: id } }]
      return (await database.find(COLLECTION, { to, at: { lte: at } }, { order, limit, anyOf })) as Notice[]
    },

    /** Marks everything up to an instant as read that is not yet. */
    read: (to: string, { upTo, now }: { readonly upTo: Instant; readonly now: Instant }): Promise<number> =>
      database.update(COLLECTION, {
        filter: { to, readAt: null, at: { lte: upTo } },
        update: { set: { readAt: now } },
      }),
  }
}
