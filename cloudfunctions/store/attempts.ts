import type { AttemptLimit } from '../../domain/people/bind-limits'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'
import { removeSome } from './remove-some'

const COLLECTION = 'attempts'

/**
 * Counters of bind attempts: reserve first, then check (an attempt that was not counted was not made).
 * Each counter keeps the instants of its latest attempts, so the window slides to the millisecond.
 */
export function attempts(database: Database) {
  return {
    /** One operation on a first try, two on a later one. False: the limit is reached. */
    reserve: async (key: string, { within, most, ever }: AttemptLimit, now: Instant): Promise<boolean> => {
      const first = { _id: key, recent: [now], total: 1, at: now, lasting: ever !== null }
      if ((await database.insert(COLLECTION, [first])) === 'inserted') return true
      const filter = {
        _id: key,
        [`recent.${String(most - 1)}`]: { notAfter: now - within },
        ...(ever !== null && { total: { lt: ever } }),
      }
      const update = { prepend: { recent: { value: now, keep: most } }, inc: { total: 1 }, set: { at: now } }
      return (await database.update(COLLECTION, { filter, update })) === 1
    },

    /** Counts in a counter that everybody shares: one operation but for the first of its kind. */
    reserveShared: async (key: string, { most }: AttemptLimit, now: Instant): Promise<boolean> => {
      const change = { filter: { _id: key, total: { lt: most } }, update: { inc: { total: 1 } } }
      if ((await database.update(COLLECTION, change)) === 1) return true
      const first = { _id: key, total: 1, at: now, lasting: false }
      if ((await database.insert(COLLECTION, [first])) === 'inserted') return true
      // It stands: made by somebody else a moment ago, or full.
      return (await database.update(COLLECTION, change)) === 1
    },

    /** Takes the latest attempt back: it was nobody's fault that it could not be made. */
    giveBack: (key: string): Promise<number> =>
      database.update(COLLECTION, {
        filter: { _id: key },
        update: { inc: { total: -1 }, dropFirst: ['recent'] },
      }),

    /**
     * Removes counters that nobody used since the instant; answers how many of at most `limit`. Those that
     * only staff may undo stay, and so does one that is used again in this moment.
     */
    sweep: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, {
        filter: { lasting: false, at: { lte: until } },
        by: 'at',
        limit,
      }),

    /** Removes counters with a cap for ever that nobody used since the instant; answers how many of at most `limit`. */
    removeLasting: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, { filter: { lasting: true, at: { lte: until } }, by: 'at', limit }),
  }
}
