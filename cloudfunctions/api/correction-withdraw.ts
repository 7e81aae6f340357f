import { ownCorrection } from '../door/correction-command'
import type { Verb } from '../door/route'

/** Takes a request back that the college has not looked at yet. */
export const correctionWithdraw: Verb<'correction.withdraw'> = ({ cohortId, correction }, context) =>
  ownCorrection(context, { event: 'withdraw', cohortId, input: { correction, reason: '' } })
