import { staffCorrection } from '../door/correction-command'
import type { Verb } from '../door/route'

/** The school writes the verified values over the roster's; the graduate is told old and new. */
export const correctionApply: Verb<'correction.apply'> = ({ id, correction }, context) =>
  staffCorrection(context, { event: 'apply', id, input: { correction, reason: '' } })
