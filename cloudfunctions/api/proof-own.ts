import { standingProofs } from '../../domain/registration/attachments'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { shownPictures } from './shown-pictures'

/** Addresses of one's own standing proofs, for a short while. */
export const proofOwn: Verb<'proof.own'> = async ({ cohortId }, { store, openid, now }) => {
  const registration = await store.registrations.ownIn(openid, cohortId)
  if (registration === null) return err({ code: 'notFound' })
  const own = [...standingProofs(registration, 'source'), ...standingProofs(registration, 'destination')]
  return ok(await shownPictures(store, own, now))
}
