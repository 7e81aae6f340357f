import type { Policy } from '../cohort/policy'
import type { Instant, Registration, Report, ReportKind } from './registration'

/** What a report is worth now, as told to whoever received it (B14). `forged` and `unknown` need no record. */
export const reportStates = ['valid', 'expired', 'void', 'replaced', 'unknown', 'forged'] as const
export type ReportState = (typeof reportStates)[number]

/**
 * The kinds of report that this graduate may be issued: the cohort's, and one of the household only where it
 * moved to the school, for any other has nowhere to be moved from.
 */
export const kindsFor = (
  policy: Pick<Policy, 'report'>,
  { household }: Pick<Registration, 'household'>,
): ReportKind[] => policy.report.kinds.filter((kind) => kind !== 'household' || household.moved)

const DAY_MS = 24 * 3_600_000
const CHINA_OFFSET_MS = 8 * 3_600_000

/**
 * From when on a report issued now is not in force any more: `days` calendar days in +08:00, the day of
 * issue being the first, and never after the service has ended (seed N §核验授权: 1个月或者1周).
 */
export function validUntil(now: Instant, days: number, serviceEndsAt: Instant): Instant {
  const today = Math.floor((now + CHINA_OFFSET_MS) / DAY_MS) * DAY_MS - CHINA_OFFSET_MS
  return Math.min(today + days * DAY_MS, serviceEndsAt)
}

/**
 * The state of a report that exists: void as soon as it was revoked or anything it reports has changed
 * (N11), then replaced by a newer one, then expired. The order is the model's.
 */
export function reportState(
  report: Pick<Report, '_id' | 'kind' | 'confirmationId' | 'revokedAt' | 'validUntil'>,
  registration: Pick<Registration, 'destination' | 'reports' | 'removed'> | null,
  now: Instant,
): Exclude<ReportState, 'unknown' | 'forged'> {
  if (report.revokedAt !== null || registration === null || registration.removed !== null) return 'void'
  if (registration.destination.confirmation?.id !== report.confirmationId) return 'void'
  const standing = registration.reports[report.kind]
  // None stands: it was revoked a moment ago, and the report itself does not say so yet.
  if (standing === null) return 'void'
  if (standing !== report._id) return 'replaced'
  return now < report.validUntil ? 'valid' : 'expired'
}
