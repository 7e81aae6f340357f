import type { NoticeTemplate } from '../../domain/people/notice-templates'
import type { CountedEnd } from '../../domain/people/sending'
import type { Database } from './database'
import type { College } from './tallies'

const COLLECTION = 'deliveries'
const MOST = 1_000

type Ends = Readonly<Partial<Record<CountedEnd, number>>>

/** What became of the messages about graduates of one college. */
export interface Deliveries extends College {
  readonly _id: string
  readonly ends: Readonly<Partial<Record<NoticeTemplate, Ends>>>
}

interface Counted {
  readonly template: NoticeTemplate
  readonly end: CountedEnd
  readonly count: number
}

const idOf = ({ cohortId, collegeId }: College): string => `${cohortId}_${collegeId}`

/**
 * Counted as each message ends, so that nobody has to look through notices. A run that breaks off in between counts
 * fewer messages than there were; none is counted twice.
 */
export function deliveries(database: Database) {
  return {
    /** Counts messages that ended alike. One operation but for a college's first. */
    count: async ({ cohortId, collegeId }: College, { template, end, count }: Counted): Promise<void> => {
      const _id = idOf({ cohortId, collegeId })
      const change = { filter: { _id }, update: { inc: { [`ends.${template}.${end}`]: count } } }
      if ((await database.update(COLLECTION, change)) === 1) return
      const first: Deliveries = { _id, cohortId, collegeId, ends: { [template]: { [end]: count } } }
      if ((await database.insert(COLLECTION, [first])) === 'duplicate')
        await database.update(COLLECTION, change)
    },

    of: async (cohortId: string, collegeIds: readonly string[]): Promise<readonly Deliveries[]> => {
      const ids = collegeIds.map((collegeId) => idOf({ cohortId, collegeId }))
      if (ids.length === 0) return []
      return (await database.find(COLLECTION, { _id: { in: ids } }, { limit: MOST })) as Deliveries[]
    },
  }
}
