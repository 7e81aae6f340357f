import { canonical } from '../registration/digest'
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
  /** They may do nothing afterwards, whatever their roles. */
  readonly suspended: boolean
}

/** Lines of the campus itself stand where those of its cohorts do, under a name that no cohort can have. */
export const staffScope = (campusId: string): string => `staff@${campusId}`

const campusesOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.map(({ campusId }) => campusId)),
]

const grantsOn = (campus: string, grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(({ campusId }) => campusId === campus)

const rolesOn = (campus: string, grants: readonly Grant[]): readonly StaffRole[] => [
  ...new Set(grantsOn(campus, grants).map(({ role }) => role)),
]

/**
 * The campuses that an edit is about: where grants became others; all of them where the person's name or suspension
 * did, or where nothing did, as when a proposal was refused.
 */
function campusesTouched({ before, after }: StaffEdit): readonly string[] {
  const all = campusesOf([...(before?.grants ?? []), ...after.grants])
  const isPersonal = before !== null && (before.suspended !== after.suspended || before.name !== after.name)
  const changed = all.filter(
    (campus) =>
      canonical(grantsOn(campus, before?.grants ?? [])) !== canonical(grantsOn(campus, after.grants)),
  )
  return isPersonal || changed.length === 0 ? all : changed
}

/** The edits of one colleague since an instant: a line for each campus that one touches. */
export const linesOfEntry = (
  { _id: whom, edits }: { readonly _id: string; readonly edits: readonly StaffEdit[] },
  since: Instant,
): readonly StaffLine[] =>
  edits
    .filter(({ at }) => at >= since)
    .flatMap((edit) =>
      campusesTouched(edit).map((campusId): StaffLine => {
        const { at, by, what, after } = edit
        const roles = rolesOn(campusId, after.grants)
        return { at, by, what: `staff.${what}`, campusId, id: whom, whom, roles, suspended: after.suspended }
      }),
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
      ? [
          {
            at,
            by,
            what: `post.${what}`,
            campusId,
            id,
            whom: '',
            roles: rolesOn(campusId, grants),
            suspended: false,
          },
        ]
      : [],
  )
