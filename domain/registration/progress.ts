import { levelKeys, type LevelKey } from '../people/roles'
import { queueKey } from './queue-key'
import type { DestinationStatus, SourceStatus, UpstreamStatus } from './registration'
import type { FlowName } from './standing'

/**
 * Where a registration stands in one flow, as dashboards count it: six states in a fixed order (LOOK, stacked
 * bar). Which of them a record is in follows from its status and from whose decision it awaits.
 */
export const progressStates = [
  'unbound',
  'notSubmitted',
  'awaitingCollege',
  'awaitingSchool',
  'returned',
  'completed',
] as const
export type ProgressState = (typeof progressStates)[number]

export type ProgressCounts = Readonly<Record<ProgressState, number>>

interface Bound {
  readonly count: number
  readonly bound: boolean
}

/** A number of registrations that stand alike in everything that progress in the source flow depends on. */
export interface SourceAlike extends Bound {
  readonly source: SourceStatus
  readonly upstream: UpstreamStatus
  /** Whose decision is awaited (queue-key.ts); '' when nobody's. */
  readonly sourceQueue: string
}

/** The same of the destination flow. */
export interface DestinationAlike extends Bound {
  readonly destination: DestinationStatus
  readonly destinationQueue: string
}

/** By flow. */
export interface Alike {
  readonly source: SourceAlike
  readonly destination: DestinationAlike
}

export interface Progress {
  readonly source: ProgressCounts
  readonly destination: ProgressCounts
}

/** 辅导员 and 学院 are the college's people, whatever the chain of a cohort calls them. */
const awaited: Readonly<Record<LevelKey, ProgressState>> = {
  counselor: 'awaitingCollege',
  college: 'awaitingCollege',
  office: 'awaitingSchool',
}

/** After the school's last approval 省中心 has its word, where the chain asks for it. */
const passedOn: Readonly<Record<UpstreamStatus, ProgressState>> = {
  none: 'completed',
  waiting: 'awaitingSchool',
  mismatched: 'returned',
  passed: 'completed',
  initialised: 'completed',
}

const sourceState: Readonly<Record<SourceStatus, (alike: SourceAlike) => ProgressState>> = {
  draft: () => 'notSubmitted',
  inReview: ({ sourceQueue }) => awaitedIn(sourceQueue),
  returned: () => 'returned',
  completed: ({ upstream }) => passedOn[upstream],
}

const destinationState: Readonly<Record<DestinationStatus, (alike: DestinationAlike) => ProgressState>> = {
  none: () => 'notSubmitted',
  draft: () => 'notSubmitted',
  inReview: ({ destinationQueue }) => awaitedIn(destinationQueue),
  returned: () => 'returned',
  reviewed: () => 'completed',
  confirmed: () => 'completed',
}

const states: { readonly [F in FlowName]: (alike: Alike[F]) => ProgressState } = {
  source: (alike) => sourceState[alike.source](alike),
  destination: (alike) => destinationState[alike.destination](alike),
}

function awaitedIn(queue: string): ProgressState {
  const level = levelKeys.find((key) => queueKey(key) === queue)
  if (level === undefined) throw new Error('in review, and in nobody’s queue')
  return awaited[level]
}

/** Who has not bound is counted as that, whatever the office has recorded for them meanwhile. */
export const progressState = <F extends FlowName>(alike: Alike[F], flow: F): ProgressState =>
  alike.bound ? states[flow](alike) : 'unbound'

export const noProgress: ProgressCounts = {
  unbound: 0,
  notSubmitted: 0,
  awaitingCollege: 0,
  awaitingSchool: 0,
  returned: 0,
  completed: 0,
}

/** How many registrations are in each state, by flow. */
export const progressOf = (groups: { readonly [F in FlowName]: readonly Alike[F][] }): Progress => ({
  source: countsOf(groups.source, 'source'),
  destination: countsOf(groups.destination, 'destination'),
})

function countsOf<F extends FlowName>(groups: readonly Alike[F][], flow: F): ProgressCounts {
  const counts = { ...noProgress }
  for (const alike of groups) counts[progressState(alike, flow)] += alike.count
  return counts
}
