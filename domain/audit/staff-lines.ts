import type { Grant } from '../people/staff'
import type { PostEditKind, StaffEdit } from '../people/staff-entry'
import type { StaffRole } from '../people/roles'
import type { Instant } from '../registration/instant'
import { isOwnLine, type StaffHappening } from './kinds'

/** Who gave whom which roles on one campus, as the audit tells it: never a phone number, a code or a reason. */
export interface StaffLine {
  readonly at: Instant
  readonly by: string
  readonly what: StaffHappening
  readonly campusId: string
  /** Of the entry or the invitation. */
  readonly id: string
  /** openid of the colleague whom it concerns; '' of an invitation. */
  readonly whom: string
  /** What they are on this campus afterwards, or are invited to be. */
  readonly roles: readonly StaffRole[]
}

/** Lines of the campus itself stand where those of its cohorts do, under a name that no cohort can have. */
export const staffScope = (campusId: string): string => `staff@${campusId}`

const campusesOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.map(({ campusId }) => campusId)),
]

const rolesOn = (campus: string, grants: readonly Grant[]): readonly StaffRole[] => [
  ...new Set(grants.filter(({ campusId }) => campusId === campus).map(({ role }) => role)),
]

/** The edits of one colleague since an instant: a line for each campus that one touches. */
export const linesOfEntry = (
  { _id: whom, edits }: { readonly _id: string; readonly edits: readonly StaffEdit[] },
  since: Instant,
): readonly StaffLine[] =>
  edits
    .filter(({ at }) => at >= since)
    .flatMap(({ at, by, what, before, after: { grants } }) =>
      campusesOf([...(before?.grants ?? []), ...grants]).map((campusId): StaffLine => ({
        at,
        by,
        what: `staff.${what}`,
        campusId,
        id: whom,
        whom,
        roles: rolesOn(campusId, grants),
      })),
    )

interface Invitation {
  readonly _id: string
  readonly campusId: string
  readonly grants: readonly Grant[]
  readonly edits: readonly { readonly at: Instant; readonly by: string; readonly what: PostEditKind }[]
}

/** What was done with one invitation since an instant. */
export const linesOfInvitation = (
  { _id: id, campusId, grants, edits }: Invitation,
  since: Instant,
): readonly StaffLine[] =>
  edits.flatMap(({ at, by, what }): StaffLine[] =>
    at >= since && isOwnLine(what)
      ? [{ at, by, what: `post.${what}`, campusId, id, whom: '', roles: rolesOn(campusId, grants) }]
      : [],
  )
