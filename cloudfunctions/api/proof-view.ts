import { decidesOnCorrections } from '../../domain/registration/correction-effects'
import { otherUsers } from '../../domain/registration/looks'
import type { ProofFlow } from '../../domain/registration/proof'
import type { Registration } from '../../domain/registration/registration'
import { err, ok } from '../../domain/result'
import { attemptOn } from '../door/command'
import type { Context } from '../door/context'
import { lookLine } from '../door/look-line'
import type { Verb } from '../door/route'
import { broughtPictures } from './review-view'
import { shownPictures } from './shown-pictures'

/**
 * Addresses of what a submission or a correction brought, for those who decide on it (B15). Every look is a line of the access log,
 * written before the address is handed out.
 */
export const proofLook: Verb<'proof.view'> = async ({ id, flow }, context) => {
  const { store, grants, now } = context
  const registration = await store.registrations.inScope(id, grants)
  if (registration === null || !(await mayLook(context, registration, flow))) return err({ code: 'notFound' })
  const brought = broughtPictures(registration, flow).filter(([, { deletedAt }]) => deletedAt === null)
  const { _id: registrationId, campusId } = registration
  const line = lookLine(context, registration)
  await store.accessLog.add(
    brought.map(([about]) => ({
      ...line,
      _id: context.newId(),
      what: 'proofViewed',
      about,
      count: 1,
    })),
  )
  const uses = await store.proofUses.of(
    campusId,
    brought.map(([, proof]) => proof),
  )
  const usedElsewhere = brought.map(([id, proof]) => [id, otherUsers(uses, registrationId, [proof])] as const)
  return ok({
    ...(await shownPictures(store, brought, now)),
    usedElsewhere: Object.fromEntries(usedElsewhere),
  })
}

/** Everybody who reviews this record sees its submissions; corrections are the business of fewer. */
async function mayLook(context: Context, registration: Registration, flow: ProofFlow): Promise<boolean> {
  if (flow !== 'correction') return true
  return decidesOnCorrections(await attemptOn(context, registration, { flow, as: 'staff', input: {} }))
}
