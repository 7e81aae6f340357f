import { staffCorrection } from '../door/correction-command'
import type { Verb } from '../door/route'

/** Ends a request with a reason that the graduate reads. */
export const correctionRefuse: Verb<'correction.refuse'> = ({ id, correction, reason }, context) =>
  staffCorrection(context, { event: 'refuse', id, input: { correction, reason } })
