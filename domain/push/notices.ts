import type { PushKind } from './decide'

/** Notices that colleagues find in the inbox, by what is pushed (B10). */
export const staffNotices = {
  begun: 'backlogBegun',
  escalated: 'backlogEscalated',
  digest: 'backlogDigest',
} as const satisfies Record<PushKind, string>
export type StaffNotice = (typeof staffNotices)[PushKind]

/** Whether a stored notice is one of these. */
export const isStaffNotice = (notice: string): notice is StaffNotice =>
  Object.values<string>(staffNotices).includes(notice)
