import type { Instant, Registration } from '../registration/registration'
import { can, levelKeys, type Capability, type LevelKey, type StaffRole } from './roles'

/** One role over one part of a campus. An empty list reaches nothing; `null` reaches all of the level above. */
export interface Grant {
  readonly role: StaffRole
  readonly campusId: string
  readonly cohortIds: readonly string[] | null
  readonly collegeIds: readonly string[] | null
  readonly classIds: readonly string[] | null
  /** The grant ends at this instant; null = until taken back. */
  readonly until: Instant | null
}

export interface Staff {
  /** The person's openid. */
  readonly _id: string
  readonly rev: number
  readonly name: string
  readonly suspended: boolean
  readonly grants: readonly Grant[]
}

/** The part of a cohort that a staff query may touch: the only form in which scope reaches a repository. */
export interface Scope {
  readonly campusId: string
  readonly cohortId: string
  readonly collegeIds: readonly string[] | null
  readonly classIds: readonly string[] | null
}

/** The grants that count at this instant: none of a suspended person, none that has ended. */
export function liveGrants(staff: Staff | null, now: Instant): readonly Grant[] {
  if (staff === null || staff.suspended) return []
  return staff.grants.filter(({ until }) => until === null || now < until)
}

/** The live grants that carry the capability. */
export function grantsFor(staff: Staff | null, capability: Capability, now: Instant): readonly Grant[] {
  return liveGrants(staff, now).filter(({ role }) => can(role, capability))
}

/** The scope of one grant in one cohort, or null when the grant does not reach the cohort. */
export function scopeOf(
  grant: Grant,
  cohort: { readonly _id: string; readonly campusId: string },
): Scope | null {
  if (grant.campusId !== cohort.campusId) return null
  if (grant.cohortIds !== null && !grant.cohortIds.includes(cohort._id)) return null
  return {
    campusId: cohort.campusId,
    cohortId: cohort._id,
    collegeIds: grant.collegeIds,
    classIds: grant.classIds,
  }
}

const within = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner?.every((id) => outer.includes(id)) ?? false)

/** Whether a grant reaches nothing, at no time, that the other does not reach. */
export const isWithin = (inner: Grant, outer: Grant): boolean =>
  inner.campusId === outer.campusId &&
  within(inner.cohortIds, outer.cohortIds) &&
  within(inner.collegeIds, outer.collegeIds) &&
  within(inner.classIds, outer.classIds) &&
  (outer.until === null || (inner.until !== null && inner.until <= outer.until))

/** Nobody gives more than they hold: whether every grant is within one of the own. */
export const mayGive = (own: readonly Grant[], given: readonly Grant[]): boolean =>
  given.every((grant) => own.some((held) => isWithin(grant, held)))

/** Whether one of the grants reaches a cohort as a whole, not only a college or a class of it. */
export const reachesCohort = (
  grants: readonly Grant[],
  cohort: { readonly _id: string; readonly campusId: string },
): boolean =>
  grants.some(
    (grant) => grant.collegeIds === null && grant.classIds === null && scopeOf(grant, cohort) !== null,
  )

/** Whether one of the grants reaches any part of a cohort. */
export const reachesPart = (
  grants: readonly Grant[],
  cohort: { readonly _id: string; readonly campusId: string },
): boolean => grants.some((grant) => scopeOf(grant, cohort) !== null)

/**
 * The colleges of a cohort that grants reach as a whole: `all`, some, or null where none of the grants reaches
 * the cohort. A grant for single classes reaches no college as a whole.
 */
export function reachedColleges(
  grants: readonly Grant[],
  cohort: { readonly _id: string; readonly campusId: string },
): 'all' | readonly string[] | null {
  const here = grants.filter((grant) => scopeOf(grant, cohort) !== null)
  if (here.length === 0) return null
  const whole = here.filter(({ classIds }) => classIds === null)
  if (whole.some(({ collegeIds }) => collegeIds === null)) return 'all'
  return [...new Set(whole.flatMap(({ collegeIds }) => collegeIds ?? []))]
}

type Place = Pick<Registration, 'campusId' | 'cohortId' | 'collegeId' | 'classId'>

/** Whether a grant reaches a record. A record without a college is reached by unrestricted grants only (G15). */
export function covers(grant: Grant, place: Place): boolean {
  const scope = scopeOf(grant, { _id: place.cohortId, campusId: place.campusId })
  if (scope === null) return false
  if (scope.collegeIds !== null && !scope.collegeIds.includes(place.collegeId)) return false
  return scope.classIds === null || scope.classIds.includes(place.classId)
}

/** The review levels at which a person may decide on this record. */
export function levelsOf(staff: Staff | null, place: Place, now: Instant): readonly LevelKey[] {
  return levelKeys.filter((key) =>
    grantsFor(staff, `decide.${key}`, now).some((grant) => covers(grant, place)),
  )
}
