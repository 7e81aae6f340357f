import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** Approves what was seen at the reviewer's level; the last level completes. */
export const reviewApprove: Verb<'review.approve'> = ({ id, flow, seen }, context) =>
  staffCommand(context, {
    call: 'review.approve',
    id,
    event: flow === 'source' ? { source: 'approve' } : { destination: 'approve' },
    input: { seen },
    reply: (next) => standingOf(next, flow),
  })
