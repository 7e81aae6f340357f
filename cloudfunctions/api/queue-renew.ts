import { ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { LEASE_MS } from './own-queues'

/** Prolongs the caller's own live leases, all in one guarded update: who is looking goes on holding. */
export const queueRenew: Verb<'queue.renew'> = async ({ ids }, { store, grants, openid, now }) => {
  const until = now + LEASE_MS
  const renewed = await Promise.all(
    grants.map((grant) => store.queues.renew(grant, { ids, by: openid, now, until })),
  )
  // Grants may overlap: the second finds what the first prolonged, and prolongs it to the same instant.
  return ok({ renewed: Math.max(...renewed), until })
}
