import type { Output } from '../../../domain/contract/contract'
import type { Trouble } from '../../lib/cloud'
import { usePageShown } from '../../lib/page-shown'
import { useCall } from '../../lib/query'
import { MINUTE } from '../../lib/time'
import { texts as words } from '../../texts/dashboard'
import { texts } from '../../texts/office'
import { progressShown, unitsShown, type ProgressShown } from './progress-view'
import type { Place } from './progress-place'

/** Numbers are counted once a minute at most; they are looked at this often. Milliseconds. */
const ASK_AGAIN_MS = 10_000
/** Backlogs are told once a minute. Milliseconds. */
const BACKLOGS_MS = MINUTE / 2
/** A day is added once a day, and messages are no hurry. Milliseconds. */
const SELDOM_MS = 5 * MINUTE

export interface ProgressState {
  /** Null: not yet. */
  readonly shown: ProgressShown | null
  /** Of the college or major that the page is about. */
  readonly title: string
  readonly window: { readonly opensAt: number; readonly closesAt: number } | null
  readonly days: Output<'progress.days'> | undefined
  readonly delivery: Output<'progress.delivery'> | undefined
  /** What waits by the rules of the push; of the whole cohort only. */
  readonly standing: Output<'push.standing'> | undefined
  readonly colleges: readonly { readonly id: string; readonly name: string }[]
  /** When the server told these numbers; null: not yet. */
  readonly toldAt: number | null
  readonly loading: boolean
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** The numbers of a place, asked for again while they are looked at. */
export function useProgress(cohortId: string, { flow, collegeId, majorId }: Place): ProgressState {
  const looked = usePageShown()
  const often = looked ? { everyMs: ASK_AGAIN_MS } : {}
  const isWhole = collegeId === null
  const all = useCall('progress.get', { cohortId }, { ...often, enabled: isWhole })
  const units = useCall(
    'progress.units',
    { cohortId, collegeId: collegeId ?? '' },
    { ...often, enabled: !isWhole },
  )
  // Days are kept by college: where single classes of it are reached, there are none.
  const hasDays = isWhole || units.data?.part === false
  const seldom = { freshMs: SELDOM_MS }
  const days = useCall('progress.days', { cohortId, flow, collegeId }, { ...seldom, enabled: hasDays })
  const delivery = useCall('progress.delivery', { cohortId }, { ...seldom, enabled: isWhole })
  const standing = useCall(
    'push.standing',
    { cohortId },
    { ...(looked && { everyMs: BACKLOGS_MS }), enabled: isWhole },
  )
  const { loading, trouble, ask } = isWhole ? all : units
  return {
    shown: shownOf({ all: all.data, units: units.data }, { flow, collegeId, majorId }),
    title: titleOf(units.data, majorId),
    window: days.data?.window ?? null,
    // Of a major there are none; what was asked for another place is still there.
    days: majorId === null && hasDays ? days.data : undefined,
    delivery: isWhole ? delivery.data : undefined,
    standing: isWhole ? standing.data : undefined,
    colleges: all.data?.colleges ?? [],
    toldAt: (isWhole ? all.data : units.data)?.now ?? null,
    loading,
    trouble,
    ask,
  }
}

interface Answers {
  readonly all: Output<'progress.get'> | undefined
  readonly units: Output<'progress.units'> | undefined
}

function shownOf({ all, units }: Answers, { flow, collegeId, majorId }: Place): ProgressShown | null {
  if (collegeId === null) return all === undefined ? null : progressShown(all.colleges, flow)
  return units === undefined ? null : unitsShown(units, { flow, majorId })
}

function titleOf(units: Answers['units'], majorId: string | null): string {
  if (units === undefined) return ''
  if (majorId === null) return units.name === '' ? texts.noCollege : units.name
  const [one] = units.classes.filter((own) => own.majorId === majorId)
  return one === undefined || one.major === '' ? words.noMajor : one.major
}
