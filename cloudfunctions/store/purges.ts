import type { Purge } from '../../domain/audit/verify'
import type { Database } from './database'

/**
 * What was deleted of the audit's lines, and by what right. Written before the lines are deleted, chained like them,
 * and never deleted itself: a line that is gone without one is found by the verification.
 */
export function purges(database: Database) {
  return {
    /** The same deletion again is the same document. */
    add: (purge: Purge): Promise<'inserted' | 'duplicate'> =>
      database.insert('purges', [{ ...purge, block: 0 }]),
  }
}
