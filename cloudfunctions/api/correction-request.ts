import { ownCorrection } from '../door/correction-command'
import type { Verb } from '../door/route'

/** 更正申请: asks the school for values that only it can change, with the pictures that stand (G9, G13). */
export const correctionRequest: Verb<'correction.request'> = async (
  { cohortId, values, reason },
  context,
) => {
  return ownCorrection(context, { event: 'request', cohortId, input: { values, reason } })
}
