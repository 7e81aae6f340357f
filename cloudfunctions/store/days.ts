import type { Instant } from '../../domain/registration/registration'
import type { DayCounts } from '../../domain/registration/season-days'
import type { FlowName } from '../../domain/registration/standing'
import type { Database } from './database'

const COLLECTION = 'days'
/** Two seasons of as many days as are looked at. */
const MOST = 240

/** How far a cohort was at the end of one day. */
export interface Day {
  readonly _id: string
  readonly cohortId: string
  /** The midnight in China that ended the day. */
  readonly at: Instant
  /** When it was written down, a little later. */
  readonly takenAt: Instant
  readonly colleges: readonly (Readonly<Record<FlowName, DayCounts>> & { readonly id: string })[]
}

const idOf = (cohortId: string, at: Instant): string => `${cohortId}_${String(at)}`

/** Days as they ended: written once by the timer and never again, so that a season can be looked back at. */
export function days(database: Database) {
  return {
    /** Once a day and cohort: what stands already stays. */
    add: (day: Omit<Day, '_id'>): Promise<'inserted' | 'duplicate'> =>
      database.insert(COLLECTION, [{ _id: idOf(day.cohortId, day.at), ...day }]),

    /** Of these days of these cohorts those that were kept, the earliest first; one read. */
    of: async (wanted: readonly (readonly [cohortId: string, at: Instant])[]): Promise<readonly Day[]> => {
      if (wanted.length === 0) return []
      const ids = wanted.map(([cohortId, at]) => idOf(cohortId, at))
      const order = [['at', 'asc']] as const
      return (await database.find(COLLECTION, { _id: { in: ids } }, { order, limit: MOST })) as Day[]
    },
  }
}
