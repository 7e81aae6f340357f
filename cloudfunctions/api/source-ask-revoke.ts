import { ownCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Asks staff to take an approval back (R9); the call for help follows through the outbox. */
export const sourceAskRevoke: Verb<'source.askRevoke'> = ({ cohortId, reason }, context) =>
  ownCommand(context, {
    call: 'source.askRevoke',
    cohortId,
    event: { source: 'askRevoke' },
    input: { reasons: { general: reason } },
    reply: ({ source: { status, level, round } }) => ({ status, level, round }),
  })
