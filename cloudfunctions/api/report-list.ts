import { serviceEnd } from '../../domain/cohort/service-end'
import type { Registration, Report } from '../../domain/registration/registration'
import { kindsFor } from '../../domain/registration/report-state'
import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import { reportView } from '../door/report-view'
import type { Verb } from '../door/route'

/** One's own reports, the latest first, and what may be issued. Two operations when warm. */
export const reportList: Verb<'report.list'> = async ({ cohortId }, context) => {
  const { store, openid, now } = context
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const attempt = await attemptOn(context, registration, { flow: 'destination', as: 'student', input: {} })
  const { days } = attempt.policy.report
  const reports = withUnplaced(await store.reports.ofRegistration(registration._id), registration)
  return ok({
    now,
    reports: reports.map((report) => reportView(report, registration, context)),
    kinds: kindsFor(attempt.policy, registration),
    days: [...days],
    serviceEndsAt: serviceEnd(attempt.cohort, registration),
  })
}

/** A report that was issued and not put in its place yet is one's own all the same. */
function withUnplaced(placed: readonly Report[], { outbox }: Registration): Report[] {
  const known = new Set(placed.map(({ _id }) => _id))
  const unplaced = outbox.flatMap((work) => (work.kind === 'report' ? [work.report] : []))
  return [...placed, ...unplaced.filter(({ _id }) => !known.has(_id))].sort(
    (a, b) => b.issuedAt - a.issuedAt || (a._id < b._id ? -1 : 1),
  )
}
