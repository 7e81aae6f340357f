import type { Phase, Window } from '../../../domain/cohort/cohort'
import { isOpenAt } from '../../../domain/cohort/windows'
import type { Output } from '../../../domain/contract/contract'
import * as closing from '../../lib/closing-moment'
import { clockTime, closing as closingWords, DAY, isoDay, monthDay, startOfDay } from '../../lib/time'
import { from, phaseNames, texts } from '../../texts/office'

export type CohortView = Output<'cohort.get'>

/** How a bar is drawn: students' windows filled, the college's tinted, the school's outlined. */
export type Look = 'student' | 'college' | 'school'

export const looks: Readonly<Record<Phase, Look>> = {
  source: 'student',
  destination: 'student',
  confirmation: 'student',
  change: 'student',
  'review:counselor': 'college',
  'review:college': 'college',
  'review:office': 'school',
}

export const phases = Object.keys(looks) as readonly Phase[]

/** `inherited`: a college without a window of its own. */
export type WindowState = 'open' | 'ahead' | 'over' | 'unset' | 'inherited'

export interface PhaseShown {
  readonly phase: Phase
  readonly name: string
  readonly look: Look
  readonly state: WindowState
  /** When it opens and closes; without a window what that means. */
  readonly words: string
  /** Where on the common axis, in hundredths; null without a window. */
  readonly bar: { readonly left: number; readonly width: number } | null
}

export interface Axis {
  readonly opensAt: number
  readonly closesAt: number
  /** Where now is, in hundredths; null when it is not between the ends. */
  readonly now: number | null
}

export interface CollegeShown {
  readonly id: string
  readonly name: string
  /** Names of the phases for which it has a window of its own. */
  readonly own: readonly string[]
}

const listed = (windows: CohortView['windows']): readonly Window[] => Object.values(windows)

/** Rounded to tenths: a bar needs no more. */
const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10

/** The time from the first opening to the last closing of all windows; null when there is none. */
export function axisOf({ windows, collegeWindows }: CohortView, now: number): Axis | null {
  const all = [...listed(windows), ...Object.values(collegeWindows).flatMap(listed)]
  if (all.length === 0) return null
  const opensAt = Math.min(...all.map((window) => window.opensAt))
  const closesAt = Math.max(...all.map((window) => window.closesAt))
  const within = opensAt <= now && now < closesAt
  return { opensAt, closesAt, now: within ? share(now - opensAt, closesAt - opensAt) : null }
}

export function stateOf(window: Window | undefined, now: number): WindowState {
  if (window === undefined) return 'unset'
  if (isOpenAt(window, now)) return 'open'
  return now < window.opensAt ? 'ahead' : 'over'
}

/** `11月16日 00:00 至 11月25日（周三）24:00`: half-open, so midnight reads as the day before. */
export const windowWords = (window: Window, now: number): string =>
  from(openingWords(window.opensAt, now), closingWords(window.closesAt, now))

export const openingWords = (at: number, now: number): string => `${monthDay(at, now)} ${clockTime(at)}`

/** What it means that nothing is set: students are kept out, reviewers are not, a college follows the school. */
function unsetWords(phase: Phase, collegeId: string | null): string {
  if (collegeId !== null) return texts.unsetCollege
  return looks[phase] === 'student' ? texts.unsetStudent : texts.unsetReview
}

/** Every phase of the whole cohort, or of one college's own windows. */
export function phasesShown(
  cohort: CohortView,
  collegeId: string | null,
  now: number,
): readonly PhaseShown[] {
  const windows = windowsFor(cohort, collegeId)
  const axis = axisOf(cohort, now)
  return phases.map((phase) => {
    const window = windows[phase]
    return {
      phase,
      name: phaseNames[phase],
      look: looks[phase],
      state: window === undefined && collegeId !== null ? 'inherited' : stateOf(window, now),
      words: window === undefined ? unsetWords(phase, collegeId) : windowWords(window, now),
      bar: window === undefined || axis === null ? null : barOf(window, axis),
    }
  })
}

function barOf(window: Window, axis: Axis): NonNullable<PhaseShown['bar']> {
  const whole = axis.closesAt - axis.opensAt
  return {
    left: share(window.opensAt - axis.opensAt, whole),
    width: share(window.closesAt - window.opensAt, whole),
  }
}

const windowsFor = (
  { windows, collegeWindows }: CohortView,
  collegeId: string | null,
): CohortView['windows'] => (collegeId === null ? windows : (collegeWindows[collegeId] ?? {}))

/** One window as it is stored now; null when there is none. */
export const windowOf = (cohort: CohortView, phase: Phase, collegeId: string | null): Window | null =>
  windowsFor(cohort, collegeId)[phase] ?? null

/** Colleges with windows of their own first: the others follow the school and need no room. */
export function collegesShown({ colleges, collegeWindows }: CohortView): readonly CollegeShown[] {
  const shown = colleges.map(({ id, name }) => {
    const own = collegeWindows[id] ?? {}
    return {
      id,
      name,
      own: phases.filter((phase) => own[phase] !== undefined).map((phase) => phaseNames[phase]),
    }
  })
  return [...shown.filter(({ own }) => own.length > 0), ...shown.filter(({ own }) => own.length === 0)]
}

/** A window while it is edited: either end may be missing. */
export interface Edited {
  readonly opensAt: number | null
  readonly closesAt: number | null
}

export const editedOf = (window: Window | null): Edited => window ?? { opensAt: null, closesAt: null }

export const openingDayOf = ({ opensAt }: Edited): string => (opensAt === null ? '' : isoDay(opensAt))

/** The last day on which it is open, and until when on it. */
export const lastDayOf = ({ closesAt }: Edited): string => closing.lastDayOf(closesAt)
export const closingTimeOf = ({ closesAt }: Edited): string => closing.timeOf(closesAt)
export const withLastDay = (edited: Edited, day: string): Edited => ({
  ...edited,
  closesAt: closing.onDay(edited.closesAt, day),
})
export const withClosingTime = (edited: Edited, time: string): Edited => ({
  ...edited,
  closesAt: closing.atTime(edited.closesAt, time),
})

/** Opens when that day begins; the day that it is already keeps its time of day. */
export const withOpeningDay = (edited: Edited, day: string): Edited =>
  day === openingDayOf(edited) ? edited : { ...edited, opensAt: startOfDay(day) }

/** `08:30`; `''` while no day is chosen. */
export const openingTimeOf = ({ opensAt }: Edited): string => (opensAt === null ? '' : clockTime(opensAt))

/** The same day from that time on; without a day there is nothing to set. */
export const withOpeningTime = (edited: Edited, time: string): Edited =>
  edited.opensAt === null
    ? edited
    : { ...edited, opensAt: startOfDay(openingDayOf(edited)) + closing.sinceMidnight(time) }

/** Open from now on: until the day that stands, or, where that is over, until the end of today. */
export function openNow(edited: Edited, now: number): Edited {
  const { closesAt } = edited
  const stands = closesAt !== null && closesAt > now
  return { opensAt: now, closesAt: stands ? closesAt : startOfDay(isoDay(now)) + DAY }
}

/** Closed from now on. */
export const closeNow = (edited: Edited, now: number): Edited => ({ ...edited, closesAt: now })

/** The window to store, or why there is none yet. */
export function completed({ opensAt, closesAt }: Edited): Window | 'incomplete' | 'windowOrder' {
  if (opensAt === null || closesAt === null) return 'incomplete'
  return opensAt < closesAt ? { opensAt, closesAt } : 'windowOrder'
}
