import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** 取消审核: takes a decision back that nobody has built on yet, with a reason (R9). */
export const reviewRevoke: Verb<'review.revoke'> = ({ id, flow, reasons, slip }, context) =>
  staffCommand(context, {
    call: 'review.revoke',
    id,
    event: flow === 'source' ? { source: 'revoke' } : { destination: 'revoke' },
    input: { reasons, asSlip: slip },
    reply: (next) => standingOf(next, flow),
  })
