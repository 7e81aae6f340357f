import type { StaffRole } from './roles'

/** What the access log tells: who had what of a graduate before their eyes, or in their hands. */
export const accessKinds = [
  'recordViewed',
  'proofViewed',
  'documentRevealed',
  'reportsPrinted',
  'dataExported',
  'auditSearched',
  'dataErased',
] as const
export type AccessKind = (typeof accessKinds)[number]

/** `graduate`: whoever was bound then. */
export type AccessRole = StaffRole | 'graduate'

/** How a graduate is told who it was: staff by their role, a WeChat of a graduate as the own one or another. */
export const lookers = [
  'counselor',
  'college',
  'office',
  'observer',
  'administrator',
  'self',
  'otherHolder',
] as const
export type Looker = (typeof lookers)[number]
