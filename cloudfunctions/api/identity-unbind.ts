import { canUnbind, unbound } from '../../domain/registration/binding'
import { err, ok } from '../../domain/result'
import type { Verb } from './route'

const TRIES = 3

/**
 * Lets go of a record (R1, G10). The record first, then the person's place in the cohort: a crash between
 * leaves a row that the same person takes over and the sweeper removes.
 */
export const identityUnbind: Verb<'identity.unbind'> = async ({ cohortId }, { store, openid, now }) => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.ownIn(openid, cohortId)
    if (registration !== null && !canUnbind(registration)) return err({ code: 'unbindTooLate' })
    // Nothing bound any more: a lost answer asked for again ends the same way.
    if (
      registration === null ||
      (await store.registrations.replace(registration, unbound(registration, openid, now)))
    ) {
      await store.bindings.release(openid, cohortId)
      return ok({})
    }
  }
  return err({ code: 'conflict' })
}
