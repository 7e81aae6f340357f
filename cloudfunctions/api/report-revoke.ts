import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Takes an authorization back: from now on whoever checks the report is told that it is void. */
export const reportRevoke: Verb<'report.revoke'> = async ({ cohortId, number }, context) => {
  const outcome = await ownCommand(context, {
    call: 'report.revoke',
    cohortId,
    event: { destination: 'revokeReport' },
    input: { revoked: number },
    reply: () => ({}),
  })
  if (outcome.ok) await context.store.reports.revoke(number, context.now)
  return outcome
}
