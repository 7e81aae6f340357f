import type { StaffRole } from '../../../domain/people/roles'
import { texts } from '../../texts/colleagues'
import type { Grant } from './colleague-words'

/** A role and its colleges while they are chosen; no college chosen is only for roles of the whole school. */
export interface GrantDraft {
  readonly role: StaffRole | null
  readonly collegeIds: readonly string[]
}

export const emptyDraft: GrantDraft = { role: null, collegeIds: [] }

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
export const withRole = (role: StaffRole): GrantDraft => ({ role, collegeIds: [] })

export const withCollege = (draft: GrantDraft, id: string): GrantDraft => ({
  ...draft,
  collegeIds: draft.collegeIds.includes(id)
    ? draft.collegeIds.filter((one) => one !== id)
    : [...draft.collegeIds, id],
})

/** What is missing before it can be given; null when nothing is. */
export function missingIn({ role, collegeIds }: GrantDraft): string | null {
  if (role === null) return texts.missing.role
  return ofColleges[role] === 'always' && collegeIds.length === 0 ? texts.missing.colleges : null
}

/** The grant that is meant: colleges are those of one cohort, the whole school is that of every year. */
export function grantOf(draft: GrantDraft, campusId: string, cohortId: string | null): Grant | null {
  const { role, collegeIds } = draft
  if (role === null || missingIn(draft) !== null) return null
  // Colleges are those of a cohort; without one they must not turn into the whole school.
  if (collegeIds.length > 0 && cohortId === null) return null
  const whole = collegeIds.length === 0 || cohortId === null
  return {
    role,
    campusId,
    cohortIds: whole ? null : [cohortId],
    collegeIds: whole ? null : [...collegeIds],
    classIds: null,
    until: null,
  }
}
