import type { Instant, Report } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'reports'
/** Reports of one graduate that a page lists: the latest. */
const LISTED = 50

/** Reports, by their number. The number is the document's id, so that issuing twice is one report. */
export function reports(database: Database) {
  return {
    insert: (report: Report): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [report]),

    byNumber: async (_id: string): Promise<Report | null> => {
      const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
      return (found as Report | undefined) ?? null
    },

    ofRegistration: async (registrationId: string): Promise<Report[]> =>
      (await database.find(
        COLLECTION,
        { registrationId },
        { order: [['issuedAt', 'desc']], limit: LISTED },
      )) as Report[],

    byNumbers: async (numbers: readonly string[]): Promise<Report[]> =>
      numbers.length === 0
        ? []
        : ((await database.find(
            COLLECTION,
            { _id: { in: numbers } },
            { limit: numbers.length },
          )) as Report[]),

    /** Once revoked, the first instant stays. */
    revoke: (_id: string, revokedAt: Instant): Promise<number> =>
      database.update(COLLECTION, { filter: { _id, revokedAt: null }, update: { set: { revokedAt } } }),
  }
}
