import type { Cohort } from '../cohort/cohort'
import { spansOf } from '../cohort/happenings'
import { levelKeys, type LevelKey } from '../people/roles'
import type { ClassCounts, DeskTally, OldestCorrection } from '../registration/desk-counts'
import type { Instant } from '../registration/instant'
import type { Oldest } from '../registration/place-counts'
import { queueKey } from '../registration/queue-key'
import { workKinds, type WorkKind } from './work-kinds'

/** Where work waits: for one level of a college, of one kind. */
export interface BacklogPlace {
  /** '' = unknown (G15). */
  readonly collegeId: string
  readonly flow: WorkKind
  readonly level: LevelKey
}

/** What waits in one place. */
export interface Backlog extends BacklogPlace {
  /** At least 1. */
  readonly waiting: number
  /** Null: counted before ages were kept. */
  readonly oldestAt: Instant | null
  /** When it closes next; null: at no time that is known. */
  readonly closesAt: Instant | null
  /** Classes in which anything of it waits. */
  readonly classIds: readonly string[]
}

const waitingIn = (counts: ClassCounts, flow: WorkKind, level: LevelKey): number =>
  (flow === 'correction' ? counts.corrections[level] : counts[flow][queueKey(level)]) ?? 0

/** The kinds and levels of a college in which anything waits. */
const waitingPlaces = ({ classes }: DeskTally): readonly Omit<BacklogPlace, 'collegeId'>[] =>
  workKinds.flatMap((flow) =>
    levelKeys
      .filter((level) => classes.some((counts) => waitingIn(counts, flow, level) > 0))
      .map((level) => ({ flow, level })),
  )

/** What was counted of one college. */
export interface CountedCollege extends DeskTally {
  readonly collegeId: string
  readonly oldest?: readonly Oldest[]
  readonly oldestCorrections?: readonly OldestCorrection[]
}

/** Everything that waits in a college, with its age and what time is left for it. */
export const backlogsOf = (
  { collegeId, classes, categories, oldest = [], oldestCorrections = [] }: CountedCollege,
  cohort: Cohort,
  now: Instant,
): readonly Backlog[] =>
  waitingPlaces({ classes, categories }).map(({ flow, level }) => {
    const waits = flow === 'correction' ? oldestCorrections : oldest.filter((one) => one.flow === flow)
    const here = classes.filter((counts) => waitingIn(counts, flow, level) > 0)
    return {
      collegeId,
      flow,
      level,
      waiting: here.reduce((sum, counts) => sum + waitingIn(counts, flow, level), 0),
      oldestAt: waits.find((one) => one.level === level)?.at ?? null,
      closesAt: nextClosing(cohort, { collegeId, flow, level }, now),
      classIds: here.map(({ classId }) => classId),
    }
  })

/**
 * The next instant at which something closes for what waits: the level's own reviews, or handing in, after which
 * who is sent back has days and not weeks.
 */
function nextClosing(cohort: Cohort, { collegeId, flow, level }: BacklogPlace, now: Instant): Instant | null {
  // Corrections have no window of their own.
  if (flow === 'correction') return null
  const closings = ([`review:${level}`, flow] as const)
    .flatMap((phase) => spansOf(cohort, phase, collegeId))
    .map(({ closesAt }) => closesAt)
    .filter((closesAt) => closesAt > now)
  return closings.length === 0 ? null : Math.min(...closings)
}
