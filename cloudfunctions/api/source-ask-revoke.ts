import { holdsDocumentNumber } from '../../domain/people/holds-document'
import { err } from '../../domain/result'
import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Asks staff to take an approval back (R9); the call for help follows through the outbox. */
export const sourceAskRevoke: Verb<'source.askRevoke'> = async ({ cohortId, reason }, context) => {
  // The reason is kept in the history: no number of a document gets there.
  if (holdsDocumentNumber(reason, '')) return err({ code: 'textHoldsNumber' })
  return ownCommand(context, {
    call: 'source.askRevoke',
    cohortId,
    event: { source: 'askRevoke' },
    input: { reasons: { general: reason } },
    reply: ({ source: { status, level, round } }) => ({ status, level, round }),
  })
}
