import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'purges'

/** That lines about a record were, or are about to be, deleted rightfully. Append-only. */
export interface Purge {
  readonly _id: string
  readonly at: Instant
  /** `retention`, or the openid of who was asked by the graduate. */
  readonly by: string
  readonly registrationId: string | null
  /** The cohort. */
  readonly scope: string
  /** Which end of keeping it was. */
  readonly what: string
}

export function purges(database: Database) {
  return {
    /** Before anything goes: a deletion without its line cannot be. `duplicate`: it was begun before. */
    add: (purge: Purge): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [purge]),
  }
}
