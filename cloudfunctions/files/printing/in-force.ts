import type { Instant, Registration, Report } from '../../../domain/registration/registration'
import { reportState } from '../../../domain/registration/report-state'
import type { Store } from '../../store/store'
import { onTheirWay } from '../own-report'

const printable: Readonly<Record<ReturnType<typeof reportState>, boolean>> = {
  valid: true,
  expired: false,
  void: false,
  replaced: false,
}

export interface Confirmed {
  readonly studentNo: string
  /** The archive report in force; null where none is. */
  readonly report: Report | null
}

/** Those of the graduates who have confirmed, each with the archive report in force. One read at most. */
export async function confirmedOf(
  { reports }: Pick<Store, 'reports'>,
  registrations: readonly Registration[],
  now: Instant,
): Promise<readonly Confirmed[]> {
  const confirmed = registrations.filter(
    ({ removed, destination }) => removed === null && destination.confirmation !== null,
  )
  const known = new Map(confirmed.flatMap(onTheirWay).map((report) => [report._id, report]))
  const numbers = confirmed.flatMap(({ reports: { archive } }) => archive ?? [])
  const stored = await reports.byNumbers(numbers.filter((number) => !known.has(number)))
  for (const report of stored) known.set(report._id, report)
  return confirmed.map((registration) => {
    const report = known.get(registration.reports.archive ?? '')
    const counts = report !== undefined && printable[reportState(report, registration, now)]
    return { studentNo: registration.studentNo, report: counts ? report : null }
  })
}
