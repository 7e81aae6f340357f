import type { Report } from '../../domain/registration/registration'
import type { Verb } from '../door/route'
import { ownCommand } from '../door/flow-command'
import { reportNumber } from '../door/report-numbers'
import { reportView } from '../door/report-view'

/**
 * 核验授权 (N10). The record names the report and carries it as outgoing work in the same write; it is put
 * in its place at once, and if that is lost the timer does it.
 */
export const reportIssue: Verb<'report.issue'> = async ({ cohortId, kind, days }, context) => {
  const number = reportNumber(context.vault, context)
  let made: Report | undefined
  const outcome = await ownCommand(context, {
    call: 'report.issue',
    cohortId,
    event: { destination: 'issueReport' },
    input: { report: { kind, days, number } },
    reply: (next) => {
      made = next.outbox.flatMap((work) =>
        work.kind === 'report' && work.report._id === number ? [work.report] : [],
      )[0]
      if (made === undefined) throw new Error('a report was issued and is nowhere')
      return { report: reportView(made, next, context) }
    },
  })
  if (outcome.ok && made !== undefined) await context.store.reports.insert(made)
  return outcome
}
