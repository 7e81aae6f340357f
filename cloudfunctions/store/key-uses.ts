import type { Instant } from '../../domain/registration/registration'
import type { Database, Filter } from './database'
import { after } from './posts'
import { madeBy } from './vault'

/** Counted no further: "so many or more" is as much as anybody needs to know. */
export const MOST_COUNTED = 10_000

/** How much still needs a key. */
export function keyUses(database: Database) {
  const count = (collection: string, filter: Filter): Promise<number> =>
    database.countUpTo(collection, filter, { most: MOST_COUNTED })
  return {
    /** Documents and robots that this key sealed. Two operations. */
    sealed: async (kid: string): Promise<number> => {
      const [documents, robots] = await Promise.all([
        count('registrations', { 'document.kid': kid }),
        count('cohorts', { 'robot.kid': kid }),
      ])
      return documents + robots
    },

    /** Documents, and invitations that may still be used, that are found by a fingerprint of this key. Three operations. */
    fingerprinted: async (kid: string, now: Instant): Promise<number> => {
      const begins = madeBy(kid)
      const usable = { open: true, until: after(now) }
      const [documents, codes, phones] = await Promise.all([
        count('registrations', { documentFp: { begins } }),
        count('posts', { ...usable, codeHash: { begins } }),
        count('posts', { ...usable, phoneFp: { begins } }),
      ])
      return documents + codes + phones
    },
  }
}
