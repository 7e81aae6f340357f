import type { Output } from '../../domain/contract/contract'
import { reportState } from '../../domain/registration/report-state'
import type { Registration, Report } from '../../domain/registration/registration'
import type { Context } from './context'
import { reportLink } from './report-numbers'

/** A report as its owner sees it. */
export function reportView(
  report: Report,
  registration: Registration,
  { vault, reportUrl, now }: Pick<Context, 'vault' | 'reportUrl' | 'now'>,
): Output<'report.issue'>['report'] {
  const { _id: number, kind, issuer, lines, issuedAt, validUntil } = report
  return {
    number,
    kind,
    state: reportState(report, registration, now),
    issuer,
    lines: lines.map(({ label, value }) => ({ label, value })),
    issuedAt,
    validUntil,
    link: reportLink(vault, reportUrl, number),
  }
}
