import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'

const JOB = 'sweepBindings'
/** A row this old belongs to a bind that is over, whichever way it ended. */
const OLD_MS = 10 * 60_000
const BATCH = 100

/**
 * Removes rows that a crashed bind or unbind left pointing at a record which is not bound to the person.
 * Walks through time once: every row is looked at when it has become old, and again when it was renewed.
 */
export async function sweepBindings(store: Store, now: Instant): Promise<{ swept: number }> {
  const after = await store.jobs.reached(JOB)
  const rows = await store.bindings.between(after, now - OLD_MS, BATCH)
  let swept = 0
  for (const row of rows) {
    const registration = await store.registrations.byId(row.registrationId)
    if (registration?.binding?.openid !== row.openid) swept += await store.bindings.sweep(row)
  }
  const last = rows.at(-1)
  if (last !== undefined) await store.jobs.setReached(JOB, last.at)
  return { swept }
}
