import type { Phase, StudentPhase, Window } from '../../../domain/cohort/cohort'
import { spansOf } from '../../../domain/cohort/happenings'
import type { Output } from '../../../domain/contract/contract'
import { DAY, isoDay, monthDay, startOfDay } from '../../lib/time'
import { calendar, ownWindows, phaseNames, texts } from '../../texts/office'
import { collegesShown, looks, phases, type CohortView, type Look } from './windows-view'

export type Extensions = Output<'window.extensions'>
export type Group = keyof typeof calendar.groups

/** Phases in which graduates act, by what a calendar is about; every review is about all of them. */
const acting: Readonly<Record<Group, readonly StudentPhase[]>> = {
  source: ['source'],
  destination: ['destination', 'confirmation', 'change'],
  all: ['source', 'destination', 'confirmation', 'change'],
}

const isReview = (phase: Phase): boolean => looks[phase] !== 'student'

export const phasesOf = (group: Group): readonly Phase[] =>
  phases.filter((phase) => isReview(phase) || acting[group].some((one) => one === phase))

/** More columns than these are too narrow for the number of a day: weeks then. */
const MOST_DAYS = 35
const FEWEST_DAYS = 14
/** Of a review, and of today, so much is shown beside the time in which graduates act. */
const BESIDE = 14 * DAY

export interface Column {
  readonly at: number
  /** The month, where one begins; otherwise the day of the week. */
  readonly head: string
  readonly label: string
  readonly weekend: boolean
  readonly today: boolean
}

export interface Bar {
  readonly phase: Phase
  readonly look: Look | 'extension'
  readonly label: string
  /** Hundredths of the width. */
  readonly left: number
  readonly width: number
  readonly lane: number
}

export interface CalendarRow {
  /** Null: the whole school. */
  readonly collegeId: string | null
  readonly name: string
  readonly help: string
  readonly bars: readonly Bar[]
  readonly lanes: number
}

export interface CalendarShown {
  readonly unit: 'day' | 'week'
  readonly columns: readonly Column[]
  /** Where now is, in hundredths; null outside of what is shown. */
  readonly now: number | null
  readonly school: CalendarRow
  /** Colleges with windows of their own. */
  readonly own: readonly CalendarRow[]
  readonly following: readonly CalendarRow[]
  readonly extended: readonly Bar[]
  readonly people: number
  /** Phases of the group without a window of the school's. */
  readonly unset: readonly Phase[]
}

interface Range {
  readonly from: number
  readonly to: number
  readonly unit: 'day' | 'week'
}

interface Told {
  readonly cohort: CohortView
  readonly group: Group
  readonly extensions: Extensions['rows']
  readonly now: number
}

/** What the calendar shows; null while nothing of the group is set. */
export function calendarOf(told: Told): CalendarShown | null {
  const { cohort, group, now } = told
  const range = rangeOf(told)
  if (range === null) return null
  const set = phasesOf(group)
  const colleges = collegesShown(cohort)
  const rowOf = ({ id, name, own }: (typeof colleges)[number]): CalendarRow => ({
    collegeId: id,
    name,
    help: own.length === 0 ? texts.byDefault : ownWindows(own.join('、')),
    ...barsOf(told, id, range),
  })
  return {
    unit: range.unit,
    columns: columnsOf(range, now),
    now: now >= range.from && now < range.to ? at(now, range) : null,
    school: {
      collegeId: null,
      name: texts.schoolWide,
      help: calendar.units(colleges.length),
      ...barsOf(told, null, range),
    },
    own: colleges.filter(({ own }) => own.length > 0).map(rowOf),
    following: colleges.filter(({ own }) => own.length === 0).map(rowOf),
    extended: extendedBars(told, range),
    people: new Set(told.extensions.map(({ studentNo }) => studentNo)).size,
    unset: set.filter((phase) => cohort.windows[phase] === undefined),
  }
}

/** The group that somebody wants to see first: what graduates do now, or do next. */
export function groupAt({ windows }: CohortView, now: number): Group {
  const { source, destination } = windows
  if (source === undefined) return destination === undefined ? 'source' : 'destination'
  return source.closesAt <= now && destination !== undefined ? 'destination' : 'source'
}

function rangeOf({ cohort, group, extensions, now }: Told): Range | null {
  const units = [null, ...Object.keys(cohort.collegeWindows)]
  const spans = (of: readonly Phase[]): readonly Window[] =>
    of.flatMap((phase) => units.flatMap((unit) => spansOf(cohort, phase, unit)))
  const students = spans(acting[group])
  const reviews = spans(phases.filter(isReview))
  const base = students.length > 0 ? students : reviews
  if (base.length === 0) return null
  const more = extensions.filter(({ phase }) => acting[group].includes(phase)).map((one) => one.closesAt)
  const first = Math.min(...base.map(({ opensAt }) => opensAt))
  const last = Math.max(...base.map(({ closesAt }) => closesAt), ...more)
  const isNear = first - BESIDE <= now && now < last + BESIDE
  const beside = [
    ...(isNear ? [now] : []),
    ...reviews.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
  ]
  const before = beside.filter((one) => one < first).map((one) => Math.max(one, first - BESIDE))
  const after = beside.filter((one) => one > last).map((one) => Math.min(one, last + BESIDE))
  return wholeUnits(Math.min(first, ...before), Math.max(last, ...after))
}

function wholeUnits(first: number, last: number): Range {
  const begins = startOfDay(isoDay(first))
  const days = Math.max(FEWEST_DAYS, Math.ceil((last - begins) / DAY) + 1)
  if (days <= MOST_DAYS) return { from: begins, to: begins + days * DAY, unit: 'day' }
  const monday = begins - ((weekdayOf(begins) + 6) % 7) * DAY
  const weeks = Math.ceil((last - monday) / (7 * DAY))
  return { from: monday, to: monday + weeks * 7 * DAY, unit: 'week' }
}

/** 0 is Sunday. */
const weekdayOf = (day: number): number => new Date(`${isoDay(day)}T00:00:00Z`).getUTCDay()
const dayOf = (day: number): number => Number(isoDay(day).slice(8))
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

function columnsOf({ from, to, unit }: Range, now: number): readonly Column[] {
  const step = unit === 'day' ? DAY : 7 * DAY
  return Array.from({ length: Math.round((to - from) / step) }, (_, index) => {
    const begins = from + index * step
    const weekday = weekdayOf(begins)
    const beginsMonth = index === 0 || dayOf(begins) <= step / DAY
    const month = monthDay(begins).replace(/月.*$/, '月')
    return {
      at: begins,
      head: beginsMonth ? month : unit === 'day' ? (weekdays[weekday] ?? '') : '',
      label: String(dayOf(begins)),
      weekend: unit === 'day' && (weekday === 0 || weekday === 6),
      today: now >= begins && now < begins + step,
    }
  })
}

const at = (instant: number, { from, to }: Range): number => {
  const share = (Math.min(to, Math.max(from, instant)) - from) / (to - from)
  return Math.round(share * 10_000) / 100
}

interface Piece {
  readonly look: Bar['look']
  readonly label: string
  readonly opensAt: number
  readonly closesAt: number
}

function barsOf(
  { cohort, group }: Told,
  collegeId: string | null,
  range: Range,
): Pick<CalendarRow, 'bars' | 'lanes'> {
  const own = collegeId === null ? {} : (cohort.collegeWindows[collegeId] ?? {})
  const shown = phasesOf(group).filter(
    (phase) =>
      spansOf(cohort, phase, collegeId).length > 0 &&
      // What the school itself does is the same for every college.
      (collegeId === null || looks[phase] !== 'school' || own[phase] !== undefined),
  )
  const bars = shown.flatMap((phase, lane) =>
    piecesOf(cohort, phase, collegeId).flatMap(({ look, label, opensAt, closesAt }): readonly Bar[] => {
      const left = at(opensAt, range)
      const width = Math.round((at(closesAt, range) - left) * 100) / 100
      return width <= 0 ? [] : [{ phase, look, label, left, width, lane }]
    }),
  )
  return { bars, lanes: Math.max(1, shown.length) }
}

/** A college that closes later than the school: the days beyond are drawn apart. */
function piecesOf(cohort: CohortView, phase: Phase, collegeId: string | null): readonly Piece[] {
  const school = cohort.windows[phase]
  const look = looks[phase]
  const label = phaseNames[phase]
  return spansOf(cohort, phase, collegeId).flatMap((span): readonly Piece[] => {
    const end = school?.closesAt
    const isLonger =
      collegeId !== null &&
      look === 'student' &&
      end !== undefined &&
      span.opensAt < end &&
      end < span.closesAt
    if (!isLonger) return [{ look, label, ...span }]
    const days = calendar.longer(daysOf(span.closesAt - end))
    return [
      { look, label, opensAt: span.opensAt, closesAt: end },
      { look: 'extension', label: days, opensAt: end, closesAt: span.closesAt },
    ]
  })
}

const daysOf = (ms: number): string =>
  ms % DAY === 0 ? `${ms / DAY}天` : `${Math.max(1, Math.round(ms / (DAY / 24)))}小时`

function extendedBars({ cohort, group, extensions }: Told, range: Range): readonly Bar[] {
  return acting[group].flatMap((phase, lane): readonly Bar[] => {
    const rows = extensions.filter((row) => row.phase === phase)
    if (rows.length === 0) return []
    const ends = Math.max(...rows.map(({ closesAt }) => closesAt))
    const school = cohort.windows[phase]?.closesAt ?? ends - DAY
    const left = at(Math.min(school, ends - DAY), range)
    const width = Math.round((at(ends, range) - left) * 100) / 100
    const label = calendar.extended(String(rows.length))
    return width <= 0 ? [] : [{ phase, look: 'extension', label, left, width, lane }]
  })
}
