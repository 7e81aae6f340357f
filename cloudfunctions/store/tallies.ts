import {
  deskTally,
  noDesk,
  oldestCorrections,
  type OldestCorrection,
  type CategoryCount,
  type DeskGroups,
  type DeskTally,
} from '../../domain/registration/desk-counts'
import { oldestOf, placesOf, type Oldest, type PlaceCounts } from '../../domain/registration/place-counts'
import { noProgress, progressOf, type Progress } from '../../domain/registration/progress'
import type { Instant, Registration } from '../../domain/registration/registration'
import { unsettledIn } from '../../domain/registration/shown-destination'
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

/** Everything of a college that one count tells. */
export interface Counts extends Progress, DeskTally {
  /** Without a reviewed destination: whom the cut-off makes 待就业, which reading decides and not counting (N12). */
  readonly unsettled: number
  /** Class by class; '' where the class is unknown. */
  readonly places: readonly PlaceCounts[]
  /** Since when the longest waiting one waits, for every level for which anything waits. */
  readonly oldest: readonly Oldest[]
  /** The same of corrections. */
  readonly oldestCorrections: readonly OldestCorrection[]
}

export interface Tally extends College, Counts {
  readonly _id: string
  readonly countedAt: Instant
  /** Grows with every mark: counts belong to the marks that were there before they were counted. */
  readonly marks: number
  readonly dirty: boolean
}

const nothing: Counts = {
  source: noProgress,
  destination: noProgress,
  ...noDesk,
  unsettled: 0,
  places: [],
  oldest: [],
  oldestCorrections: [],
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
      const first: Tally = { _id, cohortId, collegeId, ...nothing, countedAt: 0, marks: 1, dirty: true }
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

    /** Stores counts, if nobody has marked the college since the tally was read. */
    replace: async ({ _id, marks }: Tally, counts: Counts, countedAt: Instant): Promise<boolean> => {
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
      const found = await database.find(COLLECTION, { _id: { in: ids } }, { limit: MOST })
      // One counted before classes were has none until it is counted again.
      return (found as Tally[]).map((tally) => ({ ...nothing, ...tally }))
    },
  }
}

/** What a count of a college says, from what stands alike in it. */
export function countsOf(groups: DeskGroups): Counts {
  const places = placesOf(groups)
  return {
    ...progressOf(groups),
    ...deskTally(groups),
    unsettled: unsettledIn(groups.destination),
    places,
    oldest: oldestOf(places.map(({ oldest }) => oldest)),
    oldestCorrections: oldestCorrections(groups.corrections),
  }
}

/** The colleges of some registrations, each once. */
export const collegesOf = (registrations: readonly Registration[]): readonly College[] => [
  ...new Map(
    registrations.map(({ cohortId, collegeId }) => [idOf({ cohortId, collegeId }), { cohortId, collegeId }]),
  ).values(),
]
