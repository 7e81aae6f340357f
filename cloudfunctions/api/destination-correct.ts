import { staffCommand } from '../door/flow-command'
import { standingOf } from './receipt'
import type { Verb } from '../door/route'

/** The office mends what was reviewed; the graduate is told, and confirms again (N8). */
export const destinationCorrect: Verb<'destination.correct'> = ({ id, seen, claims, reason }, context) =>
  staffCommand(context, {
    call: 'destination.correct',
    id,
    event: { destination: 'correct' },
    input: { seen, claims, reasons: { general: reason } },
    reply: (next) => standingOf(next, 'destination'),
  })
