import { err, ok } from '../../domain/result'
import { lookLine } from '../door/look-line'
import type { Verb } from '../door/route'

/**
 * The whole document number of one graduate (B16). Who asked, and why, is a line of the access log before the
 * number is opened: without the line there is no number.
 */
export const documentReveal: Verb<'document.reveal'> = async ({ id, reason }, context) => {
  const { store, vault, grants } = context
  const registration = await store.registrations.inScope(id, grants)
  if (registration === null) return err({ code: 'notFound' })
  if (registration.kept !== 'whole') return err({ code: 'dataErased' })
  const { _id: registrationId, documentType, document } = registration
  const line = lookLine(context, registration)
  await store.accessLog.add([
    { ...line, _id: context.newId(), what: 'documentRevealed', about: reason, count: 1 },
  ])
  return ok({ documentType, documentNo: vault.open(document, `${registrationId}|document`) })
}
