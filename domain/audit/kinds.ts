import { accessKinds, type AccessKind } from '../people/access'
import { postEditKinds, staffEditKinds, type PostEditKind, type StaffEditKind } from '../people/staff-entry'
import type { Happening } from '../registration/past-tense'

/** What one looks for in the audit: who saw, took away, handed in, decided, changed, or set something. */
export const auditGroups = ['seen', 'taken', 'submitted', 'decided', 'changed', 'settings'] as const
export type AuditGroup = (typeof auditGroups)[number]

export const groupOfAccess = {
  recordViewed: 'seen',
  proofViewed: 'seen',
  documentRevealed: 'seen',
  auditSearched: 'seen',
  reportsPrinted: 'taken',
  dataExported: 'taken',
  dataErased: 'changed',
} as const satisfies Readonly<Record<AccessKind, AuditGroup>>

/** A happening without a group does not compile. */
export const groupOfHappening = {
  sourceSaved: 'changed',
  sourceSubmitted: 'submitted',
  sourceSubmittedByStaff: 'submitted',
  sourceWithdrawn: 'submitted',
  sourceProofAttached: 'changed',
  sourceProofRemoved: 'changed',
  contactEdited: 'changed',
  correctionProofAttached: 'changed',
  correctionProofRemoved: 'changed',
  sourceApproved: 'decided',
  sourceReturned: 'decided',
  sourceApprovalRevoked: 'decided',
  sourceReturnTakenBack: 'decided',
  sourceRevocationAsked: 'submitted',
  sourceRevocationDeclined: 'decided',
  sourcePassedUpstream: 'decided',
  sourceInitialisedUpstream: 'decided',
  sourceMismatchedUpstream: 'decided',
  recordCorrected: 'changed',
  windowExtended: 'settings',
  extensionEnded: 'settings',
  fieldsLocked: 'settings',
  fieldsUnlocked: 'settings',
  destinationImported: 'changed',
  destinationPrefilled: 'changed',
  destinationSaved: 'changed',
  destinationSubmitted: 'submitted',
  destinationWithdrawn: 'submitted',
  destinationProofAttached: 'changed',
  destinationProofRemoved: 'changed',
  destinationApproved: 'decided',
  destinationReturned: 'decided',
  destinationApprovalRevoked: 'decided',
  destinationReturnTakenBack: 'decided',
  destinationConfirmed: 'submitted',
  destinationErrorReported: 'submitted',
  destinationChangeAsked: 'submitted',
  destinationObjectionAnswered: 'decided',
  destinationChanged: 'changed',
  destinationCorrected: 'changed',
  destinationReopened: 'changed',
  householdRecorded: 'changed',
  reportIssued: 'taken',
  reportRevoked: 'taken',
  identityBound: 'changed',
  identityUnbound: 'changed',
  identityReleased: 'changed',
  identityChecked: 'decided',
  identityRefused: 'decided',
  correctionRequested: 'submitted',
  correctionVerified: 'decided',
  correctionApplied: 'decided',
  correctionRefused: 'decided',
  correctionWithdrawn: 'submitted',
  rosterImported: 'changed',
} as const satisfies Readonly<Record<Happening, AuditGroup>>

/** What is edited of a cohort, and not of a record. */
export const editKinds = [
  'made',
  'settings',
  'policy',
  'window',
  'collegeWindow',
  'unit',
  'push',
  'keeping',
] as const
/** The same as a happening of the audit. */
export type EditHappening = `cohort.${(typeof editKinds)[number]}`
const edits = editKinds.map((kind): EditHappening => `cohort.${kind}`)

/** Of an invitation that was used the entry says it: `staff.joined`. */
export const isOwnLine = (kind: PostEditKind): kind is Exclude<PostEditKind, 'used'> => kind !== 'used'
/** What happens to the staff list of a campus: to an entry, and to an invitation. */
export type StaffHappening = `staff.${StaffEditKind}` | `post.${Exclude<PostEditKind, 'used'>}`
const staffHappenings: readonly StaffHappening[] = [
  ...staffEditKinds.map((kind) => `staff.${kind}` as const),
  ...postEditKinds.filter(isOwnLine).map((kind) => `post.${kind}` as const),
]

/** The kinds of looks, of happenings, and of what happens to the staff list, of a group. */
export const kindsOf = (
  group: AuditGroup,
): {
  readonly access: readonly AccessKind[]
  readonly happenings: readonly string[]
  readonly staffing: readonly StaffHappening[]
} => ({
  access: accessKinds.filter((kind) => groupOfAccess[kind] === group),
  happenings: [
    ...(Object.keys(groupOfHappening) as Happening[]).filter((what) => groupOfHappening[what] === group),
    ...(group === 'settings' ? edits : []),
  ],
  staffing: group === 'settings' ? staffHappenings : [],
})
