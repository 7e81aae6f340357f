import type { EditHappening } from '../../domain/audit/kinds'
import type { Entry, Instant } from '../../domain/registration/registration'
import type { Database } from './database'

/** An edit of a cohort as the audit tells it. */
export interface EditLine {
  /** Follows from the edit, so that it stands once. */
  readonly _id: string
  readonly at: Instant
  readonly by: string
  readonly what: EditHappening
  readonly campusId: string
  readonly cohortId: string
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

    /** Adds what is not there yet of these edits; answers how many there were. One operation where all are there. */
    addEdits: async (lines: readonly EditLine[]): Promise<number> => {
      if (lines.length === 0) return 0
      const ids = lines.map(({ _id }) => _id)
      const found = await database.find('events', { _id: { in: ids } }, { limit: ids.length })
      const there = new Set((found as { _id: string }[]).map(({ _id }) => _id))
      const fresh = lines.filter(({ _id }) => !there.has(_id))
      if (fresh.length === 0) return 0
      const entry = {
        registrationId: '',
        seq: 0,
        byKind: 'staff',
        round: 0,
        level: 0,
        reasons: {},
        touched: [],
      }
      await database.insert(
        'events',
        fresh.map((line) => ({ ...line, ...entry, block: 0 })),
      )
      return fresh.length
    },
  }
}
