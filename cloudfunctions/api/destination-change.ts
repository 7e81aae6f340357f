import { ownCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Opens the own destination again in the change period; its confirmation and its reports end with it (N11). */
export const destinationChange: Verb<'destination.change'> = ({ cohortId }, context) =>
  ownCommand(context, {
    call: 'destination.change',
    cohortId,
    event: { destination: 'change' },
    input: {},
    reply: (next) => standingOf(next, 'destination'),
  })
