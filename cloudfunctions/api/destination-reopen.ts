import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** The office gives a reviewed destination back to the graduate, with the reasons and a day until which it may be mended. */
export const destinationReopen: Verb<'destination.reopen'> = ({ id, seen, reasons }, context) =>
  staffCommand(context, {
    call: 'destination.reopen',
    id,
    event: { destination: 'reopen' },
    input: { seen, reasons },
    reply: (next) => standingOf(next, 'destination'),
  })
