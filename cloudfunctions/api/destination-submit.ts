import { ownCommand } from '../door/flow-command'
import { receiptOf } from './receipt'
import type { Verb } from '../door/route'

/** Freezes the destination and hands it to the first reviewer. */
export const destinationSubmit: Verb<'destination.submit'> = ({ cohortId }, context) =>
  ownCommand(context, {
    call: 'destination.submit',
    cohortId,
    event: { destination: 'submit' },
    input: {},
    reply: (next) => receiptOf(next, 'destination'),
  })
