import { nextDue } from '../../domain/registration/record'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import type { Store } from '../store/store'

const BATCH = 50
/** A run ends in good time before the function's own limit; the next one goes on. */
const BATCHES = 20
const TRIES = 3

/**
 * Does the outgoing work of every record that has some due. Each piece is done first and taken off after,
 * under the record's revision: a crash between does it again, and its id makes that one effect.
 */
export async function drainOutbox(store: Store, now: Instant): Promise<{ drained: number }> {
  let drained = 0
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const due = await store.registrations.dueForOutbox(now, BATCH)
    for (const registration of due) drained += await drain(store, registration, now)
    if (due.length < BATCH) break
  }
  return { drained }
}

async function drain(store: Store, registration: Registration, now: Instant): Promise<number> {
  const due = registration.outbox.filter(({ dueAt }) => dueAt <= now)
  for (const outgoing of due) await deliver(store, registration._id, outgoing)
  const done = new Set(due.map(({ id }) => id))
  return (await takeOff(store, registration, done)) ? done.size : 0
}

/** How each kind of outgoing work is done; a kind without a way does not compile. */
const ways: {
  readonly [K in Outgoing['kind']]: (
    store: Store,
    id: string,
    work: Extract<Outgoing, { kind: K }>,
  ) => Promise<unknown>
} = {
  event: (store, id, work) => store.afterEffects.addEvent(id, work),
  notice: (store, id, work) => store.afterEffects.addNotice(id, work),
}

const deliver = (store: Store, id: string, work: Outgoing): Promise<unknown> =>
  work.kind === 'event' ? ways.event(store, id, work) : ways.notice(store, id, work)

/** Takes done work off the record; somebody else's write in between only means reading it again. */
async function takeOff(
  store: Store,
  registration: Registration,
  done: ReadonlySet<string>,
): Promise<boolean> {
  let current: Registration | null = registration
  for (let tried = 0; tried < TRIES && current !== null; tried += 1) {
    const outbox: readonly Outgoing[] = current.outbox.filter(({ id }) => !done.has(id))
    if (await store.registrations.replace(current, { ...current, outbox, outboxDueAt: nextDue(outbox) }))
      return true
    current = await store.registrations.byId(registration._id)
  }
  return false
}
