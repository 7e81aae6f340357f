import { effectiveValues } from '../../domain/registration/effective-values'
import { classChosenIn } from '../door/chosen-class'
import { staffCommand } from '../door/flow-command'
import type { Verb } from '../door/route'

/** Staff mend what the school delegated to them, of a record that is not under review (H16); the graduate is told. */
export const recordCorrect: Verb<'record.correct'> = ({ id, claims, reason }, context) =>
  staffCommand(context, {
    call: 'record.correct',
    id,
    event: { source: 'correctRoster' },
    input: { claims, reasons: { general: reason } },
    more: (registration) => classChosenIn(context, registration, claims),
    reply: (next) => ({ record: effectiveValues(next) }),
  })
