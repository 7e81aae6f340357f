import { err } from '../../domain/result'
import type { Verb } from '../door/route'

/** Takes an uploaded picture in. */
export const proofFinish =
  (_assets: string): Verb<'proof.finish'> =>
  () =>
    Promise.resolve(err({ code: 'uploadMissing' }))
