import type { Cohort } from '../../domain/cohort/cohort'
import { emptyStructure, type Structure } from '../../domain/cohort/structure'
import { covers, reachedColleges } from '../../domain/people/staff'
import {
  named,
  oldestOf,
  summed,
  type Oldest,
  type PlaceCounts,
} from '../../domain/registration/place-counts'
import { noProgress, progressStates, type Progress } from '../../domain/registration/progress'
import type { Instant } from '../../domain/registration/registration'
import type { Context } from '../door/context'
import type { Tally } from '../store/tallies'

/** What somebody may see of one college. */
export interface ReachedCollege extends Progress {
  /** '' = graduates whose college is unknown (G15): in nobody's scope but of those who reach the whole cohort. */
  readonly id: string
  readonly name: string
  /** Of a college that is reached in single classes only, these alone. */
  readonly part: boolean
  readonly places: readonly PlaceCounts[]
  readonly unsettled: number
  readonly oldest: readonly Oldest[]
  /** 0: not yet. */
  readonly countedAt: Instant
}

/** Null: none of the grants reaches this cohort. */
export interface ReachedNumbers {
  readonly cohort: Cohort
  readonly structure: Structure
  readonly colleges: readonly ReachedCollege[]
}

/**
 * The numbers of every college as far as the caller reaches it, as the timer counted them last. One read when the
 * rules are in the cache. @param only one college of them
 */
export async function reachedNumbers(
  { store, grants, now }: Pick<Context, 'store' | 'grants' | 'now'>,
  cohortId: string,
  only: string | null = null,
): Promise<ReachedNumbers | null> {
  const cohort = await store.cohorts.get(cohortId, now)
  const reached = cohort === null ? null : reachedColleges(grants, cohort)
  if (cohort === null || reached === null) return null
  const structure = (await store.structures.kept(cohortId, now)) ?? emptyStructure(cohortId)
  const all = [...structure.colleges, ...(reached === 'all' ? [ofNoCollege] : [])]
  const isWhole = (id: string): boolean => reached === 'all' || reached.includes(id)
  const mayReach = (collegeId: string, classId: string): boolean =>
    grants.some((grant) => covers(grant, { campusId: cohort.campusId, cohortId, collegeId, classId }))
  const reachesAClass = (college: string): boolean =>
    structure.classes.some(({ id, collegeId }) => collegeId === college && mayReach(college, id))
  const wanted = all
    .filter(({ id }) => only === null || id === only)
    .filter(({ id }) => isWhole(id) || reachesAClass(id))
  const tallies =
    wanted.length === 0
      ? []
      : await store.tallies.of(
          cohortId,
          wanted.map(({ id }) => id),
        )
  const colleges = wanted.map(({ id, name }) => {
    const tally = tallies.find(({ collegeId }) => collegeId === id)
    const numbers = isWhole(id) ? wholeOf(tally) : partOf(tally, (classId) => mayReach(id, classId))
    return { id, name, part: !isWhole(id), countedAt: tally?.countedAt ?? 0, ...numbers }
  })
  return { cohort, structure, colleges: colleges.filter((one) => one.id !== '' || hasAny(one)) }
}

const ofNoCollege = { id: '', name: '' }

const hasAny = ({ source }: Progress): boolean => progressStates.some((state) => source[state] > 0)

type Numbers = Pick<ReachedCollege, 'source' | 'destination' | 'unsettled' | 'places' | 'oldest'>

const uncounted: Numbers = {
  source: noProgress,
  destination: noProgress,
  unsettled: 0,
  places: [],
  oldest: [],
}

function wholeOf(tally: Tally | undefined): Numbers {
  const { source, destination, unsettled, places, oldest } = tally ?? uncounted
  return { source, destination, unsettled, places, oldest }
}

function partOf(tally: Tally | undefined, mayReach: (classId: string) => boolean): Numbers {
  const places = (tally?.places ?? []).filter(({ classId }) => mayReach(classId))
  return {
    source: named(summed(places.map(({ source }) => source))),
    destination: named(summed(places.map(({ destination }) => destination))),
    unsettled: places.reduce((sum, { unsettled }) => sum + unsettled, 0),
    places,
    oldest: oldestOf(places.map(({ oldest }) => oldest)),
  }
}
