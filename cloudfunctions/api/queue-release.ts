import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { holds } from './own-queues'

const TRIES = 3

/** Gives a record back to the queue: ends the caller's own live lease and nothing else. */
export const queueRelease: Verb<'queue.release'> = async ({ id }, context) => {
  const { store, grants } = context
  for (let tried = 0; tried < TRIES; tried += 1) {
    const registration = await store.registrations.inScope(id, grants)
    if (registration === null) return err({ code: 'notFound' })
    if (!holds(registration.lease, context)) return ok({})
    if (await store.registrations.replace(registration, { ...registration, lease: null })) return ok({})
  }
  return err({ code: 'conflict' })
}
