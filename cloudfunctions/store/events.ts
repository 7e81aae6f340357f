import type { EditHappening, StaffHappening } from '../../domain/audit/kinds'
import type { StaffRole } from '../../domain/people/roles'
import type { Entry, Instant } from '../../domain/registration/registration'
import type { Database } from './database'

/** An edit of a cohort, or of the staff list of a campus, as the audit tells it. */
export interface EditLine {
  /** Follows from the edit, so that it stands once. */
  readonly _id: string
  readonly at: Instant
  readonly by: string
  readonly what: EditHappening | StaffHappening
  readonly campusId: string
  /** Of the staff list: what stands for its campus (domain/audit/staff-lines.ts). */
  readonly cohortId: string
  /** openid of the colleague whom it concerns; '' of nobody. */
  readonly whom: string
  /** Roles that were given. */
  readonly touched: readonly StaffRole[]
  /** The colleague may do nothing since. */
  readonly suspended: boolean
}

export interface EventPage {
  /** Lines before this one; null: from the latest. */
  readonly before: number | null
  readonly limit: number
}

/** The lasting copies of the lines of history; the timer inserts them (after-effects.ts). */
export function events(database: Database) {
  return {
    /** Lines of one record, the newest first. */
    of: async (registrationId: string, { before, limit }: EventPage): Promise<Entry[]> =>
      (await database.find(
        'events',
        { registrationId, ...(before !== null && { seq: { lt: before } }) },
        { order: [['seq', 'desc']], limit },
      )) as Entry[],

    /**
     * Adds what is not there yet of these edits; answers how many there were. One operation for 500 that are there; one
     * by one only where another run added some at the same time.
     */
    addEdits: async (lines: readonly EditLine[]): Promise<number> => {
      let added = 0
      for (let start = 0; start < lines.length; start += AT_ONCE) {
        const some = lines.slice(start, start + AT_ONCE)
        const ids = some.map(({ _id }) => _id)
        const found = await database.find('events', { _id: { in: ids } }, { limit: ids.length })
        const there = new Set((found as { _id: string }[]).map(({ _id }) => _id))
        const fresh = some.filter(({ _id }) => !there.has(_id)).map(documentOf)
        if (fresh.length === 0) continue
        if ((await database.insert('events', fresh)) === 'duplicate')
          for (const one of fresh) await database.insert('events', [one])
        added += fresh.length
      }
      return added
    },
  }
}

/** The platform reads no more than 1,000. */
const AT_ONCE = 500

/** Of no record, and under no block yet. */
const documentOf = (line: EditLine) => ({
  ...line,
  registrationId: '',
  seq: 0,
  byKind: 'staff',
  round: 0,
  level: 0,
  reasons: {},
  block: 0,
})
