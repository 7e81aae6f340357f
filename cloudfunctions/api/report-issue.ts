import type { Output } from '../../domain/contract/contract'
import type { Registration, Report } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { ownCommand } from '../door/flow-command'
import { reportNumber } from '../door/report-numbers'
import { reportView } from '../door/report-view'
import type { Verb } from '../door/route'

/**
 * 核验授权 (N10). The record names the report and carries it as outgoing work in the same write; it is put
 * in its place at once, and if that is lost the timer does it. A repetition that comes after its receipt has
 * made way for a later one issues nothing again. Four operations.
 */
export const reportIssue: Verb<'report.issue'> = async ({ cohortId, kind, days }, context) => {
  const { store, openid } = context
  const number = reportNumber(context.vault, context)
  const before = await store.reports.byNumber(number)
  if (before !== null) {
    const registration = await store.registrations.ownIn(openid, cohortId)
    if (registration === null || registration._id !== before.registrationId) return err({ code: 'notFound' })
    return ok({ report: reportView(before, registration, context) })
  }

  let latest: { readonly report: Report; readonly reply: Output<'report.issue'> } | undefined
  const outcome = await ownCommand(context, {
    call: 'report.issue',
    cohortId,
    event: { destination: 'issueReport' },
    input: { report: { kind, days, number } },
    reply: (next) => {
      const report = issuedIn(next, number)
      latest = { report, reply: { report: reportView(report, next, context) } }
      return latest.reply
    },
  })
  // Only what this very call wrote: a try that lost the race, or a stored answer, places nothing.
  if (outcome.ok && latest?.reply === outcome.value) await store.reports.insert(latest.report)
  return outcome
}

function issuedIn({ outbox }: Registration, number: string): Report {
  for (const work of outbox) if (work.kind === 'report' && work.report._id === number) return work.report
  throw new Error('a report was issued and is nowhere')
}
