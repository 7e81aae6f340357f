import { NEVER } from '../../domain/registration/registration'
import { ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { LEASE_MS } from './own-queues'

/** Prolongs the caller's own live leases, all in one guarded update: who is looking goes on holding. */
export const queueRenew: Verb<'queue.renew'> = async ({ ids }, { store, grants, openid, now }) => {
  const until = now + LEASE_MS
  let renewed = 0
  for (const [index, grant] of grants.entries()) {
    // What an overlapping grant prolonged already is not counted again.
    const endsBy = index === 0 ? NEVER : until - 1
    renewed += await store.queues.renew(grant, { ids, by: openid, now, until, endsBy })
  }
  return ok({ renewed, until })
}
