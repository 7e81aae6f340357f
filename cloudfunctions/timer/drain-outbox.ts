import { nextDue } from '../../domain/registration/record'
import type { Instant, Registration } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import type { Store } from '../store/store'
import { ways, type Delivery, type Mark } from './outgoing-ways'
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
 * under the record's revision: a crash between does it again, and its id makes that one effect. A record
 * whose work fails is pushed back and the others go on; a busy database ends the run, for it is nobody's
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
      const done = await drainOrPushBack(store, registration, { now, log: means.log })
      if (done === 'failed') failed += 1
      else drained += done
    }
    if (due.length < BATCH) break
  }
  return { drained, failed }
}

async function drainOrPushBack(
  store: Store,
  registration: Registration,
  { now, log }: { readonly now: Instant; readonly log: Means['log'] },
): Promise<number | 'failed'> {
  try {
    return await drain(store, registration, now)
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    log({ level: 'error', job: 'drainOutbox', place: 'record', kind: kindOf(error) })
  }
  try {
    // Somebody's write in between sets the instant anew, so that one attempt is enough.
    await store.registrations.replace(registration, { ...registration, outboxDueAt: now + PUSHED_BACK_MS })
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    log({ level: 'error', job: 'drainOutbox', place: 'pushing back', kind: kindOf(error) })
  }
  return 'failed'
}

async function drain(store: Store, registration: Registration, now: Instant): Promise<number> {
  const due = registration.outbox.filter(({ dueAt }) => dueAt <= now)
  const marks: Mark[] = []
  for (const work of due) {
    const mark = await deliver({ store, registration, work, now })
    if (mark !== null) marks.push(mark)
  }
  const done = new Set(due.map(({ id }) => id))
  return (await takeOff(store, registration, { done, marks })) ? done.size : 0
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
