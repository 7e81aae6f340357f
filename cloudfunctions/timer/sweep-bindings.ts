import type { Instant } from '../../domain/registration/registration'
import type { Binding } from '../store/bindings'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const JOB = 'sweepBindings'
/** A row this old belongs to a bind that is over, whichever way it ended. */
const OLD_MS = 10 * 60_000
const BATCH = 100
/** Rows of one millisecond; the platform's quota lets far fewer be written. */
const MOST_AT_ONCE = 1_000

/**
 * Removes rows that a crashed bind or unbind left pointing at a record which is not bound to the person.
 * Walks through time once: every row is looked at when it has become old, and again when it was renewed.
 */
export async function sweepBindings(
  store: Store,
  now: Instant,
  { spent }: Means = unlimited,
): Promise<{ swept: number }> {
  const rows = await nextRows(store, now - OLD_MS)
  let reached = rows.at(-1)?.at ?? null
  let swept = 0
  for (const row of rows) {
    if (spent()) {
      // Rows of this very millisecond may have been looked at; looking again does no harm.
      reached = row.at - 1
      break
    }
    const registration = await store.registrations.byId(row.registrationId)
    if (registration?.binding?.openid !== row.openid) swept += await store.bindings.sweep(row)
  }
  if (reached !== null) await store.jobs.setReached(JOB, reached)
  return { swept }
}

/** The oldest rows not looked at yet, never ending in the middle of a millisecond: the walk goes on after it. */
async function nextRows(store: Store, until: Instant): Promise<readonly Binding[]> {
  const rows = await store.bindings.between(await store.jobs.reached(JOB), until, BATCH)
  const last = rows.at(-1)
  if (last === undefined || rows.length < BATCH) return rows
  const before = rows.filter(({ at }) => at < last.at)
  return [...before, ...(await store.bindings.between(last.at - 1, last.at, MOST_AT_ONCE))]
}
