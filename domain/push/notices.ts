import type { AlarmKind } from '../health/alarms'
import type { PushKind } from './decide'

/** Notices that colleagues find in the inbox, by what is pushed (B10); the last two are of the system itself. */
export const staffNotices = {
  begun: 'backlogBegun',
  escalated: 'backlogEscalated',
  digest: 'backlogDigest',
  alarm: 'healthAlarm',
  recovered: 'healthRecovered',
} as const satisfies Record<PushKind | AlarmKind, string>
export type StaffNotice = (typeof staffNotices)[keyof typeof staffNotices]

/** Whether a stored notice is one of these. */
export const isStaffNotice = (notice: string): notice is StaffNotice =>
  Object.values<string>(staffNotices).includes(notice)
