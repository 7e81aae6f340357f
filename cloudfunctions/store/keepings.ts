import type { KeepCause } from '../../domain/keeping/kinds'
import type { DataKind } from '../../domain/keeping/kinds'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'keepings'
/** What is deleted by age belongs to no cohort. */
export const EVERY_COHORT = '*'

/** How many documents of each kind. */
export type KindCounts = Readonly<Partial<Record<DataKind, number>>>

/** What was deleted or stripped of one cohort on one day: numbers, never of whom. */
export interface Keeping {
  readonly _id: string
  readonly cohortId: string
  /** The midnight in China with which the day began. */
  readonly at: Instant
  readonly counts: Readonly<Partial<Record<KeepCause, KindCounts>>>
}

interface Done {
  readonly cohortId: string
  readonly at: Instant
  readonly cause: KeepCause
  readonly counts: KindCounts
}

/**
 * One document a cohort and day. A run that breaks off right after it began a record may leave that record out of
 * the numbers; nothing is counted twice.
 */
export function keepings(database: Database) {
  return {
    count: async ({ cohortId, at, cause, counts }: Done): Promise<void> => {
      const some = Object.entries(counts).filter(([, count]) => count > 0)
      if (some.length === 0) return
      const _id = `${cohortId}_${String(at)}`
      const inc = Object.fromEntries(some.map(([kind, count]) => [`counts.${cause}.${kind}`, count]))
      const change = { filter: { _id }, update: { inc } }
      if ((await database.update(COLLECTION, change)) === 1) return
      const first: Keeping = { _id, cohortId, at, counts: { [cause]: Object.fromEntries(some) } }
      if ((await database.insert(COLLECTION, [first])) === 'duplicate')
        await database.update(COLLECTION, change)
    },

    /** Days of a cohort, and of what belongs to none, before one (null: from the latest); the latest first. */
    of: async (
      cohortId: string,
      { before, limit }: { readonly before: Instant | null; readonly limit: number },
    ): Promise<Keeping[]> =>
      (await database.find(
        COLLECTION,
        { cohortId: { in: [cohortId, EVERY_COHORT] }, ...(before !== null && { at: { lt: before } }) },
        { order: [['at', 'desc']], limit },
      )) as Keeping[],
  }
}
