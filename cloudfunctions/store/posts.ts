import type { Grant } from '../../domain/people/staff'
import type { PostEditKind } from '../../domain/people/staff-entry'
import { NEVER, type Instant } from '../../domain/registration/registration'
import { behind, type Place } from './behind'
import type { Edited } from './cohorts'
import type { Condition, Database, Filter } from './database'
import { removeSome } from './remove-some'

const COLLECTION = 'posts'
/**
 * Invitations of one 工号 and phone that are looked at, those that end last before the others: whatever was used, taken
 * back or has ended since, one that still counts is among them.
 */
const MOST_OF_PERSON = 100
const MOST_WAITING = 50
const MOST_OF_SHEET = 1_000
/** Later than any invitation ends. */
const FOR_EVER = 9_000_000_000_000_000

/** 岗位: a place in the office that somebody was invited to, by a code or by 工号 and phone. */
export interface Post {
  readonly _id: string
  readonly rev: number
  readonly campusId: string
  /** 工号 */
  readonly workNo: string
  readonly name: string
  /** Keyed fingerprint of the phone number, which stands nowhere; '' without one. */
  readonly phoneFp: string
  readonly phoneLast4: string
  readonly grants: readonly Grant[]
  /** Keyed hash of the invite code; '' without one. */
  readonly codeHash: string
  /** Nobody comes in at this instant any more. */
  readonly until: Instant
  readonly by: string
  readonly at: Instant
  /** Neither used nor taken back. */
  readonly open: boolean
  /** Whether it lets somebody appoint others. */
  readonly administrator: boolean
  /** Who proposed it, while it waits for a second administrator. */
  readonly proposal: { readonly by: string; readonly at: Instant } | null
  readonly secondedBy: string | null
  readonly usedBy: string | null
  readonly usedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly edits: readonly PostEdit[]
  readonly lastEdit: Edited
}

/** Who did what with an invitation; there are at most four. */
export interface PostEdit {
  readonly at: Instant
  readonly by: string
  readonly what: PostEditKind
}

/** Of `until`: at this instant it may still be used. */
export const after = (now: Instant): Condition => ({ above: now, upTo: FOR_EVER })

/** Invitations; every change is guarded by the revision that was read. */
export function posts(database: Database) {
  const find = async (filter: Filter, options: Parameters<Database['find']>[2]) =>
    (await database.find(COLLECTION, filter, options)) as Post[]
  return {
    /** All of them or, where one stands already, `duplicate`. */
    insert: (made: readonly Post[]): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, made),

    get: async (_id: string): Promise<Post | null> => (await find({ _id }, { limit: 1 }))[0] ?? null,

    /** By its code, as any of the keys keeps it. */
    byCode: (codeHashes: readonly string[]): Promise<Post[]> =>
      find({ codeHash: { in: codeHashes } }, { limit: 1 }),

    byPerson: (workNo: string, phoneFps: readonly string[]): Promise<Post[]> =>
      find({ workNo, phoneFp: { in: phoneFps } }, { order: [['until', 'desc']], limit: MOST_OF_PERSON }),

    /** Open ones of a campus, the oldest first. */
    open: (campusId: string, page: { after: Place | null; limit: number }): Promise<Post[]> =>
      find(...behind({ campusId, open: true }, 'at', page)),

    /** Open ones of a campus for these 工号 that have not ended. */
    openFor: (campusId: string, workNos: readonly string[], now: Instant): Promise<Post[]> =>
      find({ campusId, open: true, workNo: { in: workNos }, until: after(now) }, { limit: MOST_OF_SHEET }),

    /** Open ones of a campus that make an administrator and have not ended. */
    openAdministrators: (campusId: string, now: Instant): Promise<Post[]> =>
      find({ campusId, open: true, administrator: true, until: after(now) }, { limit: MOST_WAITING }),

    /** Those whose latest edit is of this instant or later, in the order of ids. */
    edited: (since: Instant, after: string, limit: number): Promise<Post[]> =>
      find(
        { 'lastEdit.at': { above: since - 1, upTo: NEVER }, _id: { after } },
        { order: [['_id', 'asc']], limit },
      ),

    /** Stores what came of a post; false when somebody else was faster. */
    replace: async (before: Post, after: Post): Promise<boolean> => {
      const { _id, rev } = before
      const { open, proposal, secondedBy, usedBy, usedAt, withdrawnAt, edits, lastEdit } = after
      const fields = { open, proposal, secondedBy, usedBy, usedAt, withdrawnAt, edits, lastEdit }
      const update = { set: { ...fields, rev: rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev }, update })) === 1
    },

    /** Removes those that ended at the instant or before; answers how many of at most `limit`. */
    sweep: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, { filter: { until: { lte: until } }, by: 'until', limit }),
  }
}
