import type { Phase, Window } from '../../../domain/cohort/cohort'
import {
  earlyReviews,
  happenings,
  movedBy,
  spansOf,
  type Happening,
  type Moved,
} from '../../../domain/cohort/happenings'
import type { Follower } from '../../../domain/cohort/later-phases'
import { isOpenAt } from '../../../domain/cohort/windows'
import { windowProblem, type WindowProblem } from '../../../domain/cohort/window-orders'
import { clockTime, closingDay, monthDay, roughly } from '../../lib/time'
import { happens, phaseNames, texts } from '../../texts/office'
import type { Target } from './use-windows'
import { looks, type CohortView } from './windows-view'

/** What saving a window brings about, before it is saved. */
export interface Effects {
  /** Why it can never work; the server would refuse it. */
  readonly problem: WindowProblem | null
  /** Unusual and allowed. */
  readonly warnings: readonly string[]
  readonly sentences: readonly string[]
  /** Open until it is saved, and closed from then on; the other way round. */
  readonly closingNow: boolean
  readonly openingNow: boolean
}

/** The cohort with another window, or (null) without it. */
export function withWindow(
  cohort: CohortView,
  { phase, collegeId }: Target,
  window: Window | null,
): CohortView {
  const put = (windows: CohortView['windows']): CohortView['windows'] => {
    const { [phase]: _replaced, ...others } = windows
    return window === null ? others : { ...others, [phase]: window }
  }
  const { windows, collegeWindows } = cohort
  return collegeId === null
    ? { ...cohort, windows: put(windows) }
    : { ...cohort, collegeWindows: { ...collegeWindows, [collegeId]: put(collegeWindows[collegeId] ?? {}) } }
}

/** With a window that is moved along. */
export const withFollower = (cohort: CohortView, { window, ...target }: Follower): CohortView =>
  withWindow(cohort, target, window)

/** What changes between two calendars, in plain sentences. */
export function effectsOf(before: CohortView, after: CohortView, now: number): Effects {
  const moved = movedBy(before, after)
  const isOpen = (cohort: CohortView, { phase, collegeId }: Moved): boolean =>
    spansOf(cohort, phase, collegeId).some((span) => isOpenAt(span, now))
  const early = (['source', 'destination'] as const).flatMap((phase) => earlyReviews(after, phase))
  const known = new Set(
    (['source', 'destination'] as const)
      .flatMap((phase) => earlyReviews(before, phase))
      .map((one) => JSON.stringify(one)),
  )
  return {
    problem: windowProblem(after, after.chains),
    warnings: early
      .filter((one) => !known.has(JSON.stringify(one)))
      .map(({ review, closesAt, phase, collegeId }) =>
        happens.early(whose(after, review, collegeId), closingDay(closesAt, now), phaseNames[phase]),
      ),
    sentences: [...moved.map((one) => sentenceOf(after, one, now)), ...graceOf(after, moved)],
    closingNow: moved.some((one) => isOpen(before, one) && !isOpen(after, one)),
    openingNow: moved.some((one) => !isOpen(before, one) && isOpen(after, one)),
  }
}

const openingDay = (at: number, now: number): string => `${monthDay(at, now)} ${clockTime(at)}`

function whose({ colleges }: CohortView, phase: Phase, collegeId: string | null): string {
  const college = colleges.find(({ id }) => id === collegeId)?.name ?? ''
  return `${college}${phaseNames[phase]}`
}

function sentenceOf(
  cohort: CohortView,
  { what, phase, collegeId, before, after }: Moved,
  now: number,
): string {
  const matter = whose(cohort, phase, collegeId)
  const when = what === 'opens' ? openingDay : closingDay
  if (after === null) return happens.noLonger[what](matter)
  const was = before === null ? happens.wasUnset : happens.wasAt(when(before, now))
  return `${happens[what](when(after, now), matter)}${was}`
}

const graceWords = (seconds: number): string =>
  seconds % 60 === 0 ? roughly(seconds * 1000) : happens.seconds(seconds)

/** Attempts that began before the closing may still arrive: of phases in which graduates act. */
function graceOf({ graceSeconds }: CohortView, moved: readonly Moved[]): readonly string[] {
  const closesForGraduates = moved.some(
    ({ what, phase, after }) => what === 'closes' && after !== null && looks[phase] === 'student',
  )
  return closesForGraduates && graceSeconds > 0 ? [happens.grace(graceWords(graceSeconds))] : []
}

/** What is said of a window of a college that lies within the school's. */
export const nothingMoves = ({ sentences }: Effects): readonly string[] =>
  sentences.length > 0 ? sentences : [texts.noEffect]

/** So many of what comes next are told; the calendar shows the rest. */
const AHEAD = 5

/** What comes about by itself from now on, the next first. */
export const aheadOf = (cohort: CohortView, now: number): readonly string[] =>
  happenings(cohort, now)
    .slice(0, AHEAD)
    .map((one) => aheadSentence(cohort, one, now))

function aheadSentence(cohort: CohortView, { at, what, phase, collegeId }: Happening, now: number): string {
  if (what === 'cutOff' || phase === null) return happens.cutOff(closingDay(at, now))
  const matter = whose(cohort, phase, collegeId)
  const words = {
    opens: () => happens.opens(openingDay(at, now), matter),
    closes: () => happens.closes(closingDay(at, now), matter),
    graceEnds: () => happens.graceEnds(openingDay(at, now), matter),
  } as const
  return words[what]()
}
