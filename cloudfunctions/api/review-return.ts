import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Sends a submission back with reasons and a time to submit again. */
export const reviewReturn: Verb<'review.return'> = ({ id, flow, seen, reasons }, context) =>
  staffCommand(context, {
    call: 'review.return',
    id,
    event: flow === 'source' ? { source: 'return' } : { destination: 'return' },
    input: { seen, reasons },
    reply: (next) => standingOf(next, flow),
  })
