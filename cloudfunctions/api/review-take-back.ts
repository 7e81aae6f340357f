import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Undoes one's own return before the graduate has been told of it (B7). */
export const reviewTakeBack: Verb<'review.takeBack'> = ({ id, flow, reasons }, context) =>
  staffCommand(context, {
    call: 'review.takeBack',
    id,
    event: flow === 'source' ? { source: 'takeBack' } : { destination: 'takeBack' },
    input: { reasons },
    reply: (next) => standingOf(next, flow),
  })
