import type { Instant } from '../../domain/registration/registration'
import type { Store } from '../store/store'
import { drainOutbox } from './drain-outbox'
import { sweepBindings } from './sweep-bindings'

/** Everything the timer does, each under its own lease; a second run at the same time does nothing. */
export const scheduled = {
  drainOutbox,
  sweepBindings,
} as const satisfies Record<string, (store: Store, now: Instant) => Promise<Readonly<Record<string, number>>>>

/** Longer than the function may run, so that two runs never overlap; a dead one's lease ends by itself. */
const LEASE_MS = 90_000

/** Runs what is not being run already; answers what each did, or `skipped`. */
export async function runScheduled(store: Store, now: Instant): Promise<Record<string, unknown>> {
  const done: Record<string, unknown> = {}
  for (const [name, work] of Object.entries(scheduled)) {
    if (!(await store.jobs.take(name, now, LEASE_MS))) {
      done[name] = 'skipped'
      continue
    }
    try {
      done[name] = await work(store, now)
    } finally {
      await store.jobs.release(name)
    }
  }
  return done
}
