import {
  noDesk,
  type CategoryCount,
  type DeskGroups,
  type DeskTally,
} from '../../domain/registration/desk-counts'
import type { Oldest } from '../../domain/push/backlog'
import { noProgress, type Progress } from '../../domain/registration/progress'
import { queueKey } from '../../domain/registration/queue-key'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { Database } from './database'
import { groupsOf } from './tally-groups'

const COLLECTION = 'tallies'
/** More colleges than any season of a school has. */
const MOST = 1_000

/** One college of one cohort; `collegeId` is '' for graduates whose college is unknown (G15). */
export interface College {
  readonly cohortId: string
  readonly collegeId: string
}

export interface Tally extends College, Progress, DeskTally {
  readonly _id: string
  readonly countedAt: Instant
  /** Without a reviewed destination: whom the cut-off makes 待就业, which reading decides and not counting (N12). */
  readonly unsettled: number
  /** Since when the longest waiting one waits, in each place where anything does; absent in tallies of before. */
  readonly oldest?: readonly Oldest[]
  /** Grows with every mark: counts belong to the marks that were there before they were counted. */
  readonly marks: number
  readonly dirty: boolean
}

const idOf = ({ cohortId, collegeId }: College): string => `${cohortId}_${collegeId}`

/** How far each college is, and what its reviewers have before them: counted by the timer, read by dashboards. */
export function tallies(database: Database) {
  return {
    /** Says that a college has to be counted again. One operation but for its first. */
    mark: async (college: College): Promise<unknown> => {
      const _id = idOf(college)
      const change = { filter: { _id }, update: { inc: { marks: 1 }, set: { dirty: true } } }
      if ((await database.update(COLLECTION, change)) === 1) return
      const { cohortId, collegeId } = college
      const counts: Progress = { source: noProgress, destination: noProgress }
      const none = { ...counts, ...noDesk, unsettled: 0, countedAt: 0 }
      const first: Tally = { _id, cohortId, collegeId, ...none, marks: 1, dirty: true }
      if ((await database.insert(COLLECTION, [first])) === 'inserted') return
      await database.update(COLLECTION, change)
    },

    /** Colleges to be counted, those first whose counts are oldest. */
    dirty: async (): Promise<Tally[]> =>
      (await database.find(
        COLLECTION,
        { dirty: true },
        { order: [['countedAt', 'asc']], limit: MOST },
      )) as Tally[],

    /**
     * Counts the registrations of a college: for progress and the desk at once, each flow by one look at them all,
     * and corrections by a look at those alone that have one. Three operations, one after the other so that the
     * timer leaves room for people; some more for a college of many classes (tally-groups.ts).
     */
    count: (tally: College & Pick<DeskTally, 'classes'>): Promise<DeskGroups> => groupsOf(database, tally),

    /** Of what waits for a level of a college, since when the longest waiting one does; null: nothing waits. One operation. */
    oldest: async (
      { cohortId, collegeId }: College,
      { flow, level }: Pick<Oldest, 'flow' | 'level'>,
    ): Promise<Instant | null> => {
      const path = `queue.${flow}At`
      const filter = { cohortId, [`queue.${flow}Lists`]: queueKey(level), collegeId, removed: null }
      const options = { order: [[path, 'asc']] as const, limit: 1 }
      const [found] = (await database.find('registrations', filter, options)) as Registration[]
      return found?.queue[`${flow}At`] ?? null
    },

    /** Stores counts, if nobody has marked the college since the tally was read. */
    replace: async (
      { _id, marks }: Tally,
      counts: Progress & DeskTally & Pick<Tally, 'unsettled' | 'oldest'>,
      countedAt: Instant,
    ): Promise<boolean> => {
      const update = { set: { ...counts, countedAt, dirty: false } }
      return (await database.update(COLLECTION, { filter: { _id, marks }, update })) === 1
    },

    /** Destinations of a college by category, as they were counted last. */
    categories: async (college: College): Promise<readonly CategoryCount[]> => {
      const [tally] = (await database.find(COLLECTION, { _id: idOf(college) }, { limit: 1 })) as Tally[]
      return tally?.categories ?? []
    },

    /** The tallies of these colleges of a cohort; a college that nobody has marked yet has none. */
    of: async (cohortId: string, collegeIds: readonly string[]): Promise<Tally[]> => {
      const ids = collegeIds.map((collegeId) => idOf({ cohortId, collegeId }))
      return (await database.find(COLLECTION, { _id: { in: ids } }, { limit: MOST })) as Tally[]
    },
  }
}

/** The colleges of some registrations, each once. */
export const collegesOf = (registrations: readonly Registration[]): readonly College[] => [
  ...new Map(
    registrations.map(({ cohortId, collegeId }) => [idOf({ cohortId, collegeId }), { cohortId, collegeId }]),
  ).values(),
]
