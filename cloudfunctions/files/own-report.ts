import type { Registration, Report } from '../../domain/registration/registration'
import type { Store } from '../store/store'

/** Reports that were issued and are still on their way to their place, by number. */
export const onTheirWay = ({ outbox }: Pick<Registration, 'outbox'>): readonly Report[] =>
  outbox.flatMap((work) => (work.kind === 'report' ? [work.report] : []))

/** A report of this record, or null: to its owner a report of anybody else does not exist. */
export async function reportOf(
  { reports }: Pick<Store, 'reports'>,
  registration: Registration,
  number: string,
): Promise<Report | null> {
  const waiting = onTheirWay(registration).find(({ _id }) => _id === number)
  const report = waiting ?? (await reports.byNumber(number))
  return report?.registrationId === registration._id ? report : null
}
