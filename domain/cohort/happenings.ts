import type { Instant } from '../registration/registration'
import { levelKeys } from '../people/roles'
import { studentPhases, type Cohort, type Phase, type Window } from './cohort'

/** What a cohort's calendar brings about by itself. */
export type What = 'opens' | 'closes' | 'cutOff' | 'graceEnds'

export interface Happening {
  readonly at: Instant
  readonly what: What
  /** Null: of the cut-off, which belongs to no phase. */
  readonly phase: Phase | null
  /** Null: for the whole school. */
  readonly collegeId: string | null
}

/** What changes when another calendar is saved; null: it did not, or does not, happen. */
export interface Moved {
  readonly what: 'opens' | 'closes'
  readonly phase: Phase
  readonly collegeId: string | null
  readonly before: Instant | null
  readonly after: Instant | null
}

export type Dated = Pick<Cohort, 'windows' | 'collegeWindows' | 'cutOffAt' | 'graceSeconds'>

const reviews = levelKeys.map((key) => `review:${key}` as const)
export const allPhases: readonly Phase[] = [...studentPhases, ...reviews]

const isStudents = (phase: Phase): boolean => studentPhases.some((one) => one === phase)

/** Windows that touch or overlap are open without a break. */
function joined(windows: readonly Window[]): readonly Window[] {
  const sorted = [...windows].sort((one, other) => one.opensAt - other.opensAt)
  return sorted.reduce<readonly Window[]>((spans, window) => {
    const last = spans.at(-1)
    if (last === undefined || last.closesAt < window.opensAt) return [...spans, window]
    const closesAt = Math.max(last.closesAt, window.closesAt)
    return [...spans.slice(0, -1), { opensAt: last.opensAt, closesAt }]
  }, [])
}

const ownOf = ({ collegeWindows }: Dated, collegeId: string | null, phase: Phase): Window | undefined =>
  collegeId === null ? undefined : new Map(Object.entries(collegeWindows)).get(collegeId)?.[phase]

/** When a phase is open for the school, or for a college: its own window stands beside the school's. */
export function spansOf(cohort: Dated, phase: Phase, collegeId: string | null): readonly Window[] {
  const school = cohort.windows[phase]
  const own = ownOf(cohort, collegeId, phase)
  return joined([...(school === undefined ? [] : [school]), ...(own === undefined ? [] : [own])])
}

/** The school, and the colleges that have a window of their own in this phase. */
const unitsOf = (cohort: Dated, phase: Phase): readonly (string | null)[] => [
  null,
  ...Object.keys(cohort.collegeWindows).filter((collegeId) => ownOf(cohort, collegeId, phase) !== undefined),
]

/** What comes about from `from` on, the next first; of a college only what differs from the school. */
export function happenings(cohort: Dated, from: Instant): readonly Happening[] {
  const { graceSeconds, cutOffAt } = cohort
  const found = allPhases.flatMap((phase) =>
    unitsOf(cohort, phase).flatMap((collegeId) => {
      const school = collegeId === null ? [] : spansOf(cohort, phase, null)
      return spansOf(cohort, phase, collegeId).flatMap(({ opensAt, closesAt }): readonly Happening[] => {
        const opens = { at: opensAt, what: 'opens', phase, collegeId } as const
        const closes = { at: closesAt, what: 'closes', phase, collegeId } as const
        const late = { at: closesAt + graceSeconds * 1000, what: 'graceEnds', phase, collegeId } as const
        const own = !school.some((one) => one.closesAt === closesAt)
        return [
          ...(school.some((one) => one.opensAt === opensAt) ? [] : [opens]),
          ...(own ? [closes] : []),
          ...(own && graceSeconds > 0 && isStudents(phase) ? [late] : []),
        ]
      })
    }),
  )
  const cutOff = { what: 'cutOff', phase: null, collegeId: null } as const
  const all: readonly Happening[] = cutOffAt === null ? found : [...found, { ...cutOff, at: cutOffAt }]
  return all.filter(({ at }) => at >= from).sort((one, other) => one.at - other.at)
}

/** What opens and closes at another time, for the school and for colleges with windows of their own. */
export function movedBy(before: Dated, after: Dated): readonly Moved[] {
  return allPhases.flatMap((phase) =>
    [...new Set([...unitsOf(before, phase), ...unitsOf(after, phase)])].flatMap((collegeId) => {
      const was = spansOf(before, phase, collegeId)
      const is = spansOf(after, phase, collegeId)
      return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => index).flatMap((index) =>
        (['opens', 'closes'] as const).flatMap((what): readonly Moved[] => {
          const end = what === 'opens' ? 'opensAt' : 'closesAt'
          const [earlier, later] = [was[index]?.[end] ?? null, is[index]?.[end] ?? null]
          return earlier === later ? [] : [{ what, phase, collegeId, before: earlier, after: later }]
        }),
      )
    }),
  )
}

/** A review that is over before the last submissions it would judge can come in. */
export interface EarlyReview {
  readonly review: Phase
  readonly closesAt: Instant
  readonly phase: Phase
  readonly submittedUntil: Instant
  readonly collegeId: string | null
}

/** Reviews that end before the submissions do: allowed, and seldom meant (N2). */
export function earlyReviews(cohort: Dated, phase: 'source' | 'destination'): readonly EarlyReview[] {
  const last = (one: Phase, collegeId: string | null): Instant | null =>
    spansOf(cohort, one, collegeId).at(-1)?.closesAt ?? null
  return [null, ...Object.keys(cohort.collegeWindows)].flatMap((collegeId) => {
    const submittedUntil = last(phase, collegeId)
    if (submittedUntil === null) return []
    return reviews.flatMap((review): readonly EarlyReview[] => {
      const closesAt = last(review, collegeId)
      if (closesAt === null || closesAt >= submittedUntil) return []
      const asSchool = last(phase, null) === submittedUntil && last(review, null) === closesAt
      return collegeId !== null && asSchool ? [] : [{ review, closesAt, phase, submittedUntil, collegeId }]
    })
  })
}
