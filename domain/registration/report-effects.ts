import { serviceEnd } from '../cohort/service-end'
import { err, ok, type Result } from '../result'
import type { Attempt } from './attempt'
import type { Change, Refused } from './change'
import { reportContent } from './report-content'
import { validUntil } from './report-state'
import type { Outgoing, Report } from './registration'

/**
 * Issues a report of what is confirmed (N10): the one of the same kind before it is replaced from now on.
 * The document itself follows as outgoing work, so that it exists exactly when the record names it.
 */
export function issued(attempt: Attempt): Result<Change, Refused> {
  const { registration, cohort, input, now } = attempt
  const { confirmation } = registration.destination
  if (input.report === undefined || confirmation === null) return err({ code: 'kindAllowed' })
  const { kind, days, number } = input.report
  const id = `report_${number}`
  // Issued by this very request already, on its way, and not the latest any more.
  if (registration.outbox.some((work) => work.id === id)) return err({ code: 'conflict' })
  const report: Report = {
    _id: number,
    registrationId: registration._id,
    campusId: registration.campusId,
    cohortId: registration.cohortId,
    kind,
    confirmationId: confirmation.id,
    name: registration.name,
    issuer: cohort.name,
    lines: reportContent(attempt, kind),
    issuedAt: now,
    validUntil: validUntil(now, days, serviceEnd(cohort, registration)),
    revokedAt: null,
  }
  const outgoing: Outgoing = { id, dueAt: now, kind: 'report', report }
  return ok({
    patch: { reports: { ...registration.reports, [kind]: number } },
    touched: [kind],
    outgoing: [outgoing],
  })
}

/** Takes an authorization back (核验授权): the report is void from now on. */
export function reportRevoked({ registration, input, now }: Attempt): Result<Change, never> {
  const number = input.revoked ?? ''
  const stands = (other: string | null): string | null => (other === number ? null : other)
  const { archive, household } = registration.reports
  const outgoing: Outgoing = { id: `revoke_${number}`, dueAt: now, kind: 'revokeReport', number }
  return ok({
    patch: { reports: { archive: stands(archive), household: stands(household) } },
    touched: [archive === number ? 'archive' : 'household'],
    outgoing: [outgoing],
  })
}
