import type { Instant, Outgoing, ValueChanges } from '../../domain/registration/registration'
import type { Grant } from '../../domain/people/staff'
import type { SendingEnd } from '../../domain/people/sending'
import type { Database } from './database'
import { removeSome } from './remove-some'
import { scopeFilter } from './scope'

const COLLECTION = 'notices'

/** Whose record a notice is about, so that staff find it within their scope; '' of what is about no record. */
export interface NoticeAbout {
  readonly registrationId: string
  readonly campusId: string
  readonly cohortId: string
  readonly collegeId: string
  readonly classId: string
}

/** What one person was told; the timer inserts them (after-effects.ts). */
export interface Notice extends NoticeAbout {
  readonly _id: string
  readonly to: string
  readonly notice: string
  readonly params: Readonly<Record<string, string>>
  /** Old and new values of an edit by staff. */
  readonly changes: ValueChanges
  readonly at: Instant
  readonly readAt: Instant | null
  /** What became of it in WeChat; null while it stands in the inbox only. */
  readonly message: Message | null
  /** WeChat should have delivered it and, as far as anybody knows, has not. */
  readonly notReached: boolean
}

/** `sending` for ever: the run broke off, and nobody knows whether it left. `later`: it is tried again. */
interface Message {
  readonly at: Instant
  readonly state: 'sending' | Exclude<SendingEnd, 'plainly'>
  /** WeChat's errcode, for who looks into it; '' while there is none. */
  readonly code: string
}

/** How a message stands that may still be sent: not begun, or to be tried again. */
const open = [null, 'later'] as const

export const isOpen = (message: Message | null): boolean => message === null || message.state === 'later'

/** The notice of an outgoing piece of work, as it stands in the inbox. */
export const noticeOf = (
  about: NoticeAbout,
  { id, to, notice, params, changes, dueAt }: Extract<Outgoing, { kind: 'notice' }>,
  notReached: boolean,
): Notice => ({
  _id: id,
  to,
  ...about,
  notice,
  params,
  changes,
  at: dueAt,
  readAt: null,
  message: null,
  notReached,
})

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

    /** Puts them into inboxes; one that stands already makes the answer `duplicate`, and the others may be missing. */
    add: (all: readonly Notice[]): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, all),

    /** Of these, those that stand. */
    these: async (ids: readonly string[]): Promise<readonly Notice[]> =>
      (await database.find(COLLECTION, { _id: { in: ids } }, { limit: ids.length })) as Notice[],

    /** Says that WeChat does not deliver one that was to leave, where it has not begun to. */
    leftOut: (_id: string): Promise<number> =>
      database.update(COLLECTION, {
        filter: { _id, 'message.state': { in: [...open] } },
        update: { set: { message: null, notReached: true } },
      }),

    /**
     * Says that these notices are being sent now; answers those of which nobody said so before, unless they are to be
     * tried again. One operation where that is all of them.
     */
    reserve: async (ids: readonly string[], now: Instant): Promise<ReadonlySet<string>> => {
      const message: Message = { at: now, state: 'sending', code: '' }
      const change = {
        filter: { _id: { in: ids }, 'message.state': { in: [...open] } },
        update: { set: { message, notReached: true } },
      }
      const count = await database.update(COLLECTION, change)
      if (count === ids.length || count === 0) return new Set(count === 0 ? [] : ids)
      // No other run has this instant: runs hold a lease.
      const own = { _id: { in: ids }, 'message.state': 'sending', 'message.at': now }
      const found = (await database.find(COLLECTION, own, { limit: ids.length })) as Notice[]
      return new Set(found.map(({ _id }) => _id))
    },

    /** Says how sending ended, of all that ended alike. */
    ended: (ids: readonly string[], message: Message): Promise<number> =>
      database.update(COLLECTION, {
        filter: { _id: { in: ids } },
        update: { set: { message, notReached: message.state !== 'sent' } },
      }),

    /** Gives reservations back under which nothing was sent. */
    release: (ids: readonly string[]): Promise<number> =>
      database.update(COLLECTION, { filter: { _id: { in: ids } }, update: { set: { message: null } } }),

    /** Of a cohort, as far as a grant reaches: what WeChat did not deliver and nobody has read, the newest first. */
    notReached: async (
      grant: Grant,
      cohortId: string,
      { after, limit }: { readonly after: NoticePlace | null; readonly limit: number },
    ): Promise<Notice[]> => {
      const order = [
        ['at', 'desc'],
        ['_id', 'asc'],
      ] as const
      const filter = {
        ...scopeFilter({ ...grant, cohortIds: null }),
        cohortId,
        notReached: true,
        readAt: null,
        ...(after !== null && { at: { lte: after.at } }),
      }
      const anyOf = after === null ? [] : [{ at: { lt: after.at } }, { _id: { after: after.id } }]
      return (await database.find(COLLECTION, filter, { order, limit, anyOf })) as Notice[]
    },

    /** Removes what was told about no record, made at the instant or before; answers how many of at most `limit`. */
    removeAboutNobody: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, {
        filter: { registrationId: '', at: { lte: until } },
        by: 'at',
        limit,
      }),

    /** Marks everything up to an instant as read that is not yet. */
    read: (to: string, { upTo, now }: { readonly upTo: Instant; readonly now: Instant }): Promise<number> =>
      database.update(COLLECTION, {
        filter: { to, readAt: null, at: { lte: upTo } },
        update: { set: { readAt: now } },
      }),
  }
}
