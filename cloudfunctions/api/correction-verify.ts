import { staffCorrection } from '../door/correction-command'
import type { Verb } from '../door/route'

/** 查验: the college has compared the values with the proof (seed G 附表1). */
export const correctionVerify: Verb<'correction.verify'> = ({ id, correction }, context) =>
  staffCorrection(context, { event: 'verify', id, input: { correction, reason: '' } })
