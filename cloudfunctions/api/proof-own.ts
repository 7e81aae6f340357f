import { proofFlows } from '../../domain/registration/proof'
import { standingProofs } from '../../domain/registration/standing-proof'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { shownPictures } from './shown-pictures'

/** Addresses of one's own standing proofs, for a short while. */
export const proofOwn: Verb<'proof.own'> = async ({ cohortId }, { store, openid, now }) => {
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const own = proofFlows.flatMap((flow) => standingProofs(registration, flow))
  return ok(await shownPictures(store, own, now))
}
