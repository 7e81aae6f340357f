import { canUnbind, unbound } from '../../domain/registration/binding'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'

const TRIES = 3

/**
 * Lets go of a record (R1, G10): renew the person's row, let the record go, remove the row. A crash between
 * leaves a row young enough for the sweeper to meet it. `boundAt` names the binding that the page showed: a
 * delayed repetition never lets go of a record bound since.
 */
export const identityUnbind: Verb<'identity.unbind'> = async (
  { cohortId, boundAt },
  { store, openid, now },
) => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.ownIn(openid, cohortId)
    // Nothing bound, or bound anew: what was asked for has happened; the row is another binding's or the sweeper's.
    if (registration?.binding?.at !== boundAt) return ok({})
    if (!canUnbind(registration)) return err({ code: 'unbindTooLate' })
    const row = { openid, cohortId, registrationId: registration._id }
    if (tried === 0) await store.bindings.renew({ ...row, at: boundAt }, now)
    if (await store.registrations.replace(registration, unbound(registration, openid, now))) {
      await store.bindings.release({ ...row, at: now })
      return ok({})
    }
  }
  return err({ code: 'conflict' })
}
