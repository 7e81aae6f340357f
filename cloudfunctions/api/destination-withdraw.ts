import { ownCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Takes a destination back that nobody has decided yet. */
export const destinationWithdraw: Verb<'destination.withdraw'> = ({ cohortId }, context) =>
  ownCommand(context, {
    call: 'destination.withdraw',
    cohortId,
    event: { destination: 'withdraw' },
    input: {},
    reply: (next) => standingOf(next, 'destination'),
  })
