import type { Entry } from '../../domain/registration/registration'
import type { Database } from './database'

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
  }
}
