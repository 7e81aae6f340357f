import { grantsFor } from '../../domain/people/staff'
import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { holds } from './own-queues'

const TRIES = 3

/** Gives a record back to the queue: ends the caller's own live lease, or, for the office, anybody's. */
export const queueRelease: Verb<'queue.release'> = async ({ id, ofOthers }, context) => {
  const { store, staff, now } = context
  const grants = ofOthers ? grantsFor(staff, 'lease.release', now) : context.grants
  if (grants.length === 0) return err({ code: 'notAllowed' })
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.inScope(id, grants)
    if (registration === null) return err({ code: 'notFound' })
    const { lease } = registration
    const live = ofOthers ? lease !== null && lease.until > now : holds(lease, context)
    if (!live) return ok({})
    if (await store.registrations.replace(registration, { ...registration, lease: null })) return ok({})
  }
  return err({ code: 'conflict' })
}
