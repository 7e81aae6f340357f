import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

/**
 * The whole document number of one graduate (B16). Who asked, and why, is a line of the access log before the
 * number is opened: without the line there is no number.
 */
export const documentReveal: Verb<'document.reveal'> = async ({ id, reason }, context) => {
  const { store, vault, grants, openid, now } = context
  const registration = await store.registrations.inScope(id, grants)
  if (registration === null) return err({ code: 'notFound' })
  const { _id: registrationId, campusId, cohortId, collegeId, documentType, document } = registration
  await store.accessLog.add([
    {
      _id: context.newId(),
      at: now,
      by: openid,
      what: 'documentRevealed',
      campusId,
      cohortId,
      registrationId,
      collegeId,
      about: reason,
      count: 1,
    },
  ])
  return ok({ documentType, documentNo: vault.open(document, `${registrationId}|document`) })
}
