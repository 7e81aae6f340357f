import { levelKeys, type LevelKey } from '../people/roles'
import type { Instant } from '../registration/registration'
import type { Phase, Window } from './cohort'
import { spansOf, type Dated } from './happenings'

/** A window that may be moved together with an earlier one. */
export interface Follower {
  readonly phase: Phase
  readonly collegeId: string | null
  /** As it would be afterwards. */
  readonly window: Window
}

interface Moving {
  readonly phase: Phase
  readonly collegeId: string | null
  /** When it would close. */
  readonly closesAt: Instant
}

/** Levels that follow one another, of the source's review and of the destination's. */
type Chains = readonly (readonly LevelKey[])[]

const reviewOf = (key: LevelKey): Phase => `review:${key}`

/**
 * What comes after a phase: every review, for a calendar is judged by all that have a window (window-orders.ts), then
 * confirmation and change; after a review those above it in a chain.
 */
function laterThan(phase: Phase, chains: Chains): readonly Phase[] {
  if (phase === 'source') return levelKeys.map(reviewOf)
  if (phase === 'destination') return [...levelKeys.map(reviewOf), 'confirmation', 'change']
  if (phase === 'confirmation') return ['change']
  const at = (chain: readonly LevelKey[]): number => chain.findIndex((key) => reviewOf(key) === phase)
  const above = chains.flatMap((chain) => (at(chain) < 0 ? [] : chain.slice(at(chain) + 1)))
  return levelKeys.filter((key) => above.includes(key)).map(reviewOf)
}

/**
 * Windows of later phases, each closing as much later as this one would; none where it does not close later than
 * before. A college that has no window of its own in a later phase gets one: the school's stays where it is.
 */
export function followersOf(
  cohort: Dated,
  chains: Chains,
  { phase, collegeId, closesAt }: Moving,
): readonly Follower[] {
  const before = spansOf(cohort, phase, collegeId).at(-1)?.closesAt
  if (before === undefined || closesAt <= before) return []
  const by = closesAt - before
  return laterThan(phase, chains).flatMap((later): readonly Follower[] => {
    const last = spansOf(cohort, later, collegeId).at(-1)
    if (last === undefined) return []
    const own =
      collegeId === null ? undefined : new Map(Object.entries(cohort.collegeWindows)).get(collegeId)?.[later]
    // One that was over before the school's began stays apart: what lay between is not opened.
    const isPart = own !== undefined && own.opensAt >= last.opensAt
    const opensAt = isPart ? own.opensAt : last.opensAt
    return [{ phase: later, collegeId, window: { opensAt, closesAt: last.closesAt + by } }]
  })
}
