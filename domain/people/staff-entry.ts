import { can } from './roles'
import { isWithin, type Grant } from './staff'
import type { Instant } from '../registration/registration'

/** Grants of one person; more are a sign that a wider one is meant. */
export const MOST_GRANTS = 20
/** Edits that an entry remembers. */
export const MOST_EDITS = 20

/** What an edit of a person of the office changes. */
export interface StaffState {
  readonly name: string
  readonly suspended: boolean
  readonly grants: readonly Grant[]
}

/** A change that waits for a second administrator. */
export interface Proposal extends StaffState {
  readonly by: string
  readonly at: Instant
  readonly reason: string
}

export const staffEditKinds = [
  'first',
  'granted',
  'suspended',
  'restored',
  'proposed',
  'seconded',
  'refused',
  'joined',
] as const
export type StaffEditKind = (typeof staffEditKinds)[number]

/** What is done with an invitation; what becomes of the person who uses it stands in their entry. */
export const postEditKinds = ['invited', 'imported', 'seconded', 'refused', 'withdrawn', 'used'] as const
export type PostEditKind = (typeof postEditKinds)[number]

/** Who changed what. Names only: no phone number and no code ever stands here. */
export interface StaffEdit {
  readonly at: Instant
  readonly by: string
  readonly what: StaffEditKind
  readonly reason: string
  readonly before: StaffState | null
  readonly after: StaffState
  /** Of who came in by invitations: who gave each and when, and who agreed. The invitations themselves go in time. */
  readonly invitedBy?: readonly {
    readonly by: string
    readonly at: Instant
    readonly secondedBy: string | null
  }[]
}

/** The edits with one more, the newest first. */
export const remembered = (edits: readonly StaffEdit[], edit: StaffEdit): readonly StaffEdit[] =>
  [edit, ...edits].slice(0, MOST_EDITS)

export const stateOf = ({ name, suspended, grants }: StaffState): StaffState => ({ name, suspended, grants })

/** The grants by which one appoints others. */
export const appointing = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(({ role }) => can(role, 'staff.grant'))

const campusesOf = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(grants.map(({ campusId }) => campusId)),
]

interface Placed {
  readonly grants: readonly Grant[]
  readonly proposal: Proposal | null
  readonly campusIds: readonly string[]
}

/**
 * Where an entry is found: by the campuses of what it gives or is about to give. Of who has lost every grant
 * the campus of before stays, so that nobody falls out of the list of those who look after it.
 */
export function placesOf({ grants, proposal, campusIds }: Placed): {
  readonly campusIds: readonly string[]
  readonly administratorOf: readonly string[]
} {
  const now = campusesOf([...grants, ...(proposal?.grants ?? [])])
  return {
    campusIds: now.length === 0 ? campusIds : now,
    administratorOf: campusesOf(appointing(grants)),
  }
}

/**
 * The grants with these added, each once: what is within another of the same role adds nothing. Null when they
 * would be more than one person may have.
 */
export function withGrants(before: readonly Grant[], added: readonly Grant[]): readonly Grant[] | null {
  const after = added.reduce<readonly Grant[]>(
    (grants, grant) => (grants.some((held) => gives(held, grant)) ? grants : [...grants, grant]),
    before,
  )
  return after.length > MOST_GRANTS ? null : after
}

/** Whether who has the first has the second already. */
export const gives = (held: Grant, grant: Grant): boolean => held.role === grant.role && isWithin(grant, held)
