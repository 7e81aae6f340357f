import { nextDue } from '../../domain/registration/record'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import { DatabaseBusy, StorageBusy } from '../store/database'
import type { Store } from '../store/store'
import type { Delivery, Mark } from './delivery'
import { ways } from './outgoing-ways'
import { collegesOf } from '../store/tallies'
import { kindOf, unlimited, type Means } from './means'

const BATCH = 50
const BATCHES = 20
const TRIES = 3
/** In the closing hour the outbox alone would fill every run, and dashboards would stand still. */
const SHARE = 2 / 3
/** How long a record whose work fails stays out of the way of the others. */
const PUSHED_BACK_MS = 10 * 60_000

export interface Drained extends Readonly<Record<string, number>> {
  readonly drained: number
  /** Records whose work failed. */
  readonly failed: number
}

/**
 * Does the outgoing work of every record that has some due. Each piece is done first and taken off after,
 * under the record's revision: a crash between does it again, and its id makes that one effect. Work
 * that fails is pushed back and the rest goes on; a busy database ends the run, for it is nobody's
 * fault and the next run begins where this one ended.
 */
export async function drainOutbox(store: Store, now: Instant, means: Means = unlimited): Promise<Drained> {
  let drained = 0
  let failed = 0
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const due = await store.registrations.dueForOutbox(now, BATCH)
    // Marked before anything is taken off: a crash in between marks again, and loses nothing.
    for (const college of collegesOf(due)) await store.tallies.mark(college)
    for (const registration of due) {
      if (means.spent(SHARE)) return { drained, failed }
      const done = await drainOrPushBack(store, registration, { now, ...means })
      if (done === 'failed') failed += 1
      else drained += done
    }
    if (due.length < BATCH) break
  }
  return { drained, failed }
}

interface Drain extends Pick<Means, 'log' | 'messages'> {
  readonly now: Instant
}

/**
 * Done pieces, or `failed` where one of them did not get done; the others of the record are done all the
 * same. A record whose work cannot even be read is pushed back as a whole.
 */
async function drainOrPushBack(
  store: Store,
  registration: Registration,
  means: Drain,
): Promise<number | 'failed'> {
  try {
    return await drain(store, registration, means)
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    means.log({ level: 'error', job: 'drainOutbox', place: 'record', kind: kindOf(error) })
  }
  try {
    // Somebody's write in between sets the instant anew, so that one attempt is enough.
    const outboxDueAt = means.now + PUSHED_BACK_MS
    await store.registrations.replace(registration, { ...registration, outboxDueAt })
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    means.log({ level: 'error', job: 'drainOutbox', place: 'pushing back', kind: kindOf(error) })
  }
  return 'failed'
}

async function drain(store: Store, registration: Registration, means: Drain): Promise<number | 'failed'> {
  const { now } = means
  const marks: Mark[] = []
  const done = new Set<string>()
  const failed = new Set<string>()
  for (const work of registration.outbox.filter(({ dueAt }) => dueAt <= now)) {
    const mark = await delivered({ store, registration, work, now, means })
    if (mark === 'failed') failed.add(work.id)
    else done.add(work.id)
    if (typeof mark === 'function') marks.push(mark)
  }
  marks.push((current) => ({ ...current, outbox: pushedBack(current.outbox, failed, now) }))
  const settled = await takeOff(store, registration, { done, marks })
  if (failed.size > 0) return 'failed'
  return settled ? done.size : 0
}

/** Work that failed waits a while; what stands behind it does not. */
const pushedBack = (outbox: Registration['outbox'], failed: ReadonlySet<string>, now: Instant): Outgoing[] =>
  outbox.map((work) => (failed.has(work.id) ? { ...work, dueAt: now + PUSHED_BACK_MS } : work))

/** A busy database ends the run; a busy storage holds up only what needs it. */
async function delivered(delivery: Delivery): Promise<Mark | null | 'failed'> {
  try {
    return await deliver(delivery)
  } catch (error) {
    if (error instanceof DatabaseBusy && !(error instanceof StorageBusy)) throw error
    const kind = kindOf(error)
    delivery.means.log({ level: 'error', job: 'drainOutbox', place: delivery.work.kind, kind })
    return 'failed'
  }
}

/** Types cannot say that the way found under a kind takes work of that kind. */
const deliver = (delivery: Delivery): Promise<Mark | null> =>
  (ways[delivery.work.kind] as (delivery: Delivery) => Promise<Mark | null>)(delivery)

interface Done {
  readonly done: ReadonlySet<string>
  readonly marks: readonly Mark[]
}

/** Takes done work off the record; somebody else's write in between only means reading it again. */
async function takeOff(store: Store, registration: Registration, { done, marks }: Done): Promise<boolean> {
  let current: Registration | null = registration
  for (let tried = 0; tried < TRIES && current !== null; tried += 1) {
    const left: Registration = { ...current, outbox: current.outbox.filter(({ id }) => !done.has(id)) }
    const marked = marks.reduce((record, mark) => mark(record), left)
    const settled = { ...marked, outboxDueAt: nextDue(marked.outbox) }
    if (await store.registrations.replace(current, settled)) return true
    current = await store.registrations.byId(registration._id)
  }
  return false
}
