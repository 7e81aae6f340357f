import type { StaffRole } from '../../../domain/people/roles'
import { texts } from '../../texts/colleagues'
import type { Grant } from './colleague-words'

/** A class that is chosen, with the college it belongs to. */
export interface ChosenClass {
  readonly id: string
  readonly collegeId: string
}

/** A role and its part of the school while they are chosen; no college chosen is only for roles of the whole school. */
export interface GrantDraft {
  readonly role: StaffRole | null
  readonly collegeIds: readonly string[]
  /** None: all classes of the colleges. */
  readonly classes: readonly ChosenClass[]
  /** The first instant at which it counts no more; null: until it is taken back. */
  readonly until: number | null
}

export const emptyDraft: GrantDraft = { role: null, collegeIds: [], classes: [], until: null }

/** Roles that look after colleges. */
const ofColleges: Readonly<Record<StaffRole, 'always' | 'maybe' | 'never'>> = {
  counselor: 'always',
  college: 'always',
  office: 'never',
  observer: 'maybe',
  administrator: 'never',
}
export const choosesColleges = (role: StaffRole | null): boolean =>
  role !== null && ofColleges[role] !== 'never'

/** Another role begins without colleges: those of before were chosen for something else. */
export const withRole = (role: StaffRole): GrantDraft => ({ ...emptyDraft, role })

const toggled = <One>(all: readonly One[], one: One, isSame: (other: One) => boolean): readonly One[] =>
  all.some(isSame) ? all.filter((other) => !isSame(other)) : [...all, one]

/** The classes of a college go with it. */
export function withCollege(draft: GrantDraft, id: string): GrantDraft {
  const collegeIds = toggled(draft.collegeIds, id, (one) => one === id)
  return { ...draft, collegeIds, classes: draft.classes.filter((one) => collegeIds.includes(one.collegeId)) }
}

export const withClass = (draft: GrantDraft, { id, collegeId }: ChosenClass): GrantDraft => ({
  ...draft,
  classes: toggled(draft.classes, { id, collegeId }, (one) => one.id === id),
})

/** What is missing before it can be given; null when nothing is. */
export function missingIn({ role, collegeIds, classes, until }: GrantDraft, now: number): string | null {
  if (role === null) return texts.missing.role
  if (ofColleges[role] === 'always' && collegeIds.length === 0) return texts.missing.colleges
  // A college none of whose classes is meant would be reached by nothing.
  const isBare = (id: string): boolean => !classes.some(({ collegeId }) => collegeId === id)
  if (classes.length > 0 && collegeIds.some(isBare)) return texts.missing.classes
  return until !== null && until <= now ? texts.missing.over : null
}

/** The grant that is meant: colleges are those of one cohort, the whole school is that of every year. */
export function grantOf(
  draft: GrantDraft,
  {
    campusId,
    cohortId,
    now,
  }: { readonly campusId: string; readonly cohortId: string | null; readonly now: number },
): Grant | null {
  const { role, collegeIds, classes, until } = draft
  if (role === null || missingIn(draft, now) !== null) return null
  // Colleges are those of a cohort; without one they must not turn into the whole school.
  if (collegeIds.length > 0 && cohortId === null) return null
  const whole = collegeIds.length === 0 || cohortId === null
  return {
    role,
    campusId,
    cohortIds: whole ? null : [cohortId],
    collegeIds: whole ? null : [...collegeIds],
    classIds: whole || classes.length === 0 ? null : classes.map(({ id }) => id),
    until,
  }
}
