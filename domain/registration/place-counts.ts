import { levelKeys, type LevelKey } from '../people/roles'
import type { DeskGroups, DestinationGroup, SourceGroup } from './desk-counts'
import type { Instant } from './instant'
import { progressState, progressStates, type ProgressCounts } from './progress'
import { queueKey } from './queue-key'
import { unsettledIn } from './shown-destination'
import type { FlowName } from './standing'

/** Since when the longest waiting one waits for a level, in one flow. */
export interface Oldest {
  readonly flow: FlowName
  readonly level: LevelKey
  readonly at: Instant
}

/** How many are in each state, in the order of `progressStates`: a college may have two hundred classes. */
export type StateCounts = readonly number[]

/** A class as dashboards count it: majors and colleges, and everybody's own part of them, are sums of these. */
export interface PlaceCounts {
  /** '' = unknown. */
  readonly majorId: string
  /** '' = unknown. */
  readonly classId: string
  readonly source: StateCounts
  readonly destination: StateCounts
  /** Without a reviewed destination (N12). */
  readonly unsettled: number
  /** Of every level for which anything waits. */
  readonly oldest: readonly Oldest[]
}

type Place = Pick<PlaceCounts, 'majorId' | 'classId'>

const keyOf = ({ majorId, classId }: Place): string => `${majorId}/${classId}`

/** The counts of one college, class by class. */
export function placesOf({ source, destination }: Pick<DeskGroups, FlowName>): readonly PlaceCounts[] {
  const [sources, destinations] = [byPlace(source), byPlace(destination)]
  const places = new Map([...source, ...destination].map((group) => [keyOf(group), group]))
  return [...places.keys()].sort().map((key) => {
    const own = { source: sources.get(key) ?? [], destination: destinations.get(key) ?? [] }
    return {
      majorId: places.get(key)?.majorId ?? '',
      classId: places.get(key)?.classId ?? '',
      source: statesOf(own.source, (group) => progressState(group, 'source')),
      destination: statesOf(own.destination, (group) => progressState(group, 'destination')),
      unsettled: unsettledIn(own.destination),
      oldest: [
        ...oldestIn('source', own.source.map(sourceWait)),
        ...oldestIn('destination', own.destination.map(destinationWait)),
      ],
    }
  })
}

function byPlace<G extends Place>(groups: readonly G[]): ReadonlyMap<string, readonly G[]> {
  const places = new Map<string, G[]>()
  for (const group of groups) {
    const own = places.get(keyOf(group))
    if (own === undefined) places.set(keyOf(group), [group])
    else own.push(group)
  }
  return places
}

const statesOf = <G extends { readonly count: number }>(
  groups: readonly G[],
  stateOf: (group: G) => string,
): StateCounts =>
  progressStates.map((state) =>
    groups.reduce((sum, group) => (stateOf(group) === state ? sum + group.count : sum), 0),
  )

interface Wait {
  readonly queue: string
  readonly since: Instant
}
const sourceWait = ({ sourceQueue, since }: SourceGroup): Wait => ({ queue: sourceQueue, since })
const destinationWait = ({ destinationQueue, since }: DestinationGroup): Wait => ({
  queue: destinationQueue,
  since,
})

function oldestIn(flow: FlowName, waits: readonly Wait[]): readonly Oldest[] {
  return levelKeys.flatMap((level) => {
    const since = waits.filter(({ queue }) => queue === queueKey(level)).map((wait) => wait.since)
    return since.length === 0 ? [] : [{ flow, level, at: Math.min(...since) }]
  })
}

/** The oldest of several places, one for each flow and level. */
export function oldestOf(all: readonly (readonly Oldest[])[]): readonly Oldest[] {
  const least = new Map<string, Oldest>()
  for (const one of all.flat()) {
    const key = `${one.flow}/${one.level}`
    const before = least.get(key)
    if (before === undefined || one.at < before.at) least.set(key, one)
  }
  return [...least.values()]
}

/** State by state, the sum of several places. */
export const summed = (all: readonly StateCounts[]): StateCounts =>
  progressStates.map((_, index) => all.reduce((sum, counts) => sum + (counts[index] ?? 0), 0))

/** The same numbers by the names of the states. */
export const named = (counts: StateCounts): ProgressCounts =>
  Object.fromEntries(progressStates.map((state, index) => [state, counts[index] ?? 0])) as Record<
    keyof ProgressCounts,
    number
  >
