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
  /** What became of it in WeChat; null while it stands in the inbox only. */
  readonly message: Message | null
}

/** `sending` for ever: the run broke off, and nobody knows whether it left. */
interface Message {
  readonly at: Instant
  readonly state: 'sending' | 'sent' | 'refused' | 'failed'
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

    /** Says that this notice is being sent now; false where that was said before. */
    reserve: async (_id: string, now: Instant): Promise<boolean> => {
      const message: Message = { at: now, state: 'sending' }
      const change = { filter: { _id, message: null }, update: { set: { message } } }
      return (await database.update(COLLECTION, change)) === 1
    },

    /** Says how sending ended. */
    ended: (_id: string, message: Message): Promise<number> =>
      database.update(COLLECTION, { filter: { _id }, update: { set: { message } } }),

    /** Gives a reservation back under which nothing was sent. */
    release: (_id: string): Promise<number> =>
      database.update(COLLECTION, { filter: { _id }, update: { set: { message: null } } }),

    /** Marks everything up to an instant as read that is not yet. */
    read: (to: string, { upTo, now }: { readonly upTo: Instant; readonly now: Instant }): Promise<number> =>
      database.update(COLLECTION, {
        filter: { to, readAt: null, at: { lte: upTo } },
        update: { set: { readAt: now } },
      }),
  }
}
