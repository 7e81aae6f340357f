import { levelKeys } from '../../domain/people/roles'
import {
  noDesk,
  type CategoryCount,
  type CountedFlow,
  type DeskGroups,
  type DeskTally,
} from '../../domain/registration/desk-counts'
import { changedList, listedStatuses } from '../../domain/registration/desk-lists'
import { noProgress, type Alike, type Progress } from '../../domain/registration/progress'
import { queueKey } from '../../domain/registration/queue-key'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { FlowName } from '../../domain/registration/standing'
import type { Database, Filter, Primitive } from './database'

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
  /** Grows with every mark: counts belong to the marks that were there before they were counted. */
  readonly marks: number
  readonly dirty: boolean
}

const idOf = ({ cohortId, collegeId }: College): string => `${cohortId}_${collegeId}`

/** What progress depends on, and where it lies in a registration; `bound` is any value that a binding always has. */
const paths = {
  bound: 'binding.realName',
  source: 'source.status',
  upstream: 'source.upstream',
  sourceQueue: 'queue.source',
  destination: 'destination.status',
  destinationQueue: 'queue.destination',
} as const satisfies Record<keyof Omit<Alike, 'count'>, string>

const awaited = levelKeys.map(queueKey)

/** How far each college is, and what its reviewers have before them: counted by the timer, read by dashboards. */
export function tallies(database: Database) {
  const counted = async <Path extends string>(
    { cohortId, collegeId }: College,
    filter: Filter,
    by: Readonly<Record<Path, string>>,
  ): Promise<(Record<Path, string> & { count: number })[]> => {
    const all = { cohortId, collegeId, removed: null, ...filter }
    const groups = await database.countGroups('registrations', all, Object.values(by))
    return groups.map(({ values, count }) => {
      const found = Object.keys(by).map((name, index) => [name, String(values[index] ?? '')])
      return { ...(Object.fromEntries(found) as Record<Path, string>), count }
    })
  }

  const deskOf = async (college: College, flow: FlowName): Promise<CountedFlow> => {
    const [classId, queue] = ['classId', `queue.${flow}`]
    const listed = { [`${flow}.status`]: { in: listedStatuses } }
    const changed = { [`queue.${flow}Lists`]: { in: awaited.map(changedList) } }
    return {
      standing: await counted(college, listed, { classId, queue, status: `${flow}.status` }),
      changed: await counted(college, changed, { classId, queue }),
    }
  }

  return {
    /** Says that a college has to be counted again. One operation but for its first. */
    mark: async (college: College): Promise<unknown> => {
      const _id = idOf(college)
      const change = { filter: { _id }, update: { inc: { marks: 1 }, set: { dirty: true } } }
      if ((await database.update(COLLECTION, change)) === 1) return
      const { cohortId, collegeId } = college
      const counts: Progress = { source: noProgress, destination: noProgress }
      const none = { ...counts, ...noDesk, countedAt: 0 }
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

    /** Counts the registrations of a college in one operation. */
    count: async ({ cohortId, collegeId }: College): Promise<Alike[]> => {
      const filter = { cohortId, collegeId, removed: null }
      const groups = await database.countGroups('registrations', filter, Object.values(paths))
      return groups.map(({ values, count }) => alike(values, count))
    },

    /**
     * Counts what the desk of a college has before it: six operations, one after the other so that the timer
     * leaves room for people, each with few groups a class (MOST_GROUPS allows a hundred classes and more).
     */
    countDesk: async (college: College): Promise<DeskGroups> => ({
      source: await deskOf(college, 'source'),
      destination: await deskOf(college, 'destination'),
      corrections: await counted(
        college,
        { 'queue.correction': { in: levelKeys } },
        { classId: 'classId', level: 'queue.correction' },
      ),
      categories: await counted(
        college,
        { 'destination.status': { in: ['inReview', 'reviewed', 'confirmed'] } },
        { category: 'destination.frozen.values.category' },
      ),
    }),

    /** Stores counts, if nobody has marked the college since the tally was read. */
    replace: async (
      { _id, marks }: Tally,
      counts: Progress & DeskTally,
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

function alike(values: readonly Primitive[], count: number): Alike {
  const found = Object.fromEntries(Object.keys(paths).map((name, index) => [name, values[index]]))
  // Statuses come from a registration, where nothing else can stand at these paths.
  return { ...(found as Omit<Alike, 'count' | 'bound'>), bound: found['bound'] !== null, count }
}

/** The colleges of some registrations, each once. */
export const collegesOf = (registrations: readonly Registration[]): readonly College[] => [
  ...new Map(
    registrations.map(({ cohortId, collegeId }) => [idOf({ cohortId, collegeId }), { cohortId, collegeId }]),
  ).values(),
]
