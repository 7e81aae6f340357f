import { ownCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Takes a submission back that nobody has decided yet (H12). */
export const sourceWithdraw: Verb<'source.withdraw'> = ({ cohortId }, context) =>
  ownCommand(context, {
    call: 'source.withdraw',
    cohortId,
    event: { source: 'withdraw' },
    input: {},
    reply: (next) => standingOf(next, 'source'),
  })
