import { failingSinceOf, nextDue } from '../../domain/registration/record'
import { NEVER, type Instant, type Outgoing, type Registration } from '../../domain/registration/registration'
import { DatabaseBusy, StorageBusy } from '../store/database'
import type { Store } from '../store/store'
import { doneAhead } from './ahead'
import type { Ahead, Delivery, Mark } from './delivery'
import { ways } from './outgoing-ways'
import { collegesOf } from '../store/tallies'
import { kindOf, unlimited, type Means } from './means'
import { toldTogether } from './tell'

const BATCH = 50
/**
 * Records whose messages leave together. Few: where the answer to their reservation gets lost, none of them is sent,
 * for nobody is told twice.
 */
const GROUP = 10
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
  const tried = new Set<string>()
  const sum = { drained: 0, failed: 0 }
  for (;;) {
    const due = await store.registrations.dueForOutbox(now, BATCH)
    const fresh = due.filter(({ _id }) => !tried.has(_id))
    // What could not even be pushed back waits for the next run.
    if (fresh.length === 0) return sum
    for (const { _id } of fresh) tried.add(_id)
    // Marked before anything is taken off: a crash in between marks again, and loses nothing.
    for (const college of collegesOf(fresh)) await store.tallies.mark(college)
    const ahead = await doneAhead(store, fresh, { now, messages: means.messages })
    const finished = await inLanes(inGroups(fresh), means, async (group) => {
      const told = await toldTogether(group, { store, now, ahead, means })
      for (const [place, registration] of group.entries()) {
        // What was sent and not taken off is known by its notice: the next run does not send it again.
        if (place > 0 && means.spent(SHARE)) return
        const done = await drainOrPushBack(store, registration, { now, ahead: told, ...means })
        if (done === 'failed') sum.failed += 1
        else sum.drained += done
      }
    })
    if (!finished || due.length < BATCH) return sum
  }
}

const inGroups = (records: readonly Registration[]): readonly (readonly Registration[])[] =>
  Array.from({ length: Math.ceil(records.length / GROUP) }, (_, group) =>
    records.slice(group * GROUP, (group + 1) * GROUP),
  )

/** Works on a few at the same time; false where time ran out before all of them. The first failure ends them all. */
async function inLanes<Item>(
  items: readonly Item[],
  { lanes, spent }: Means,
  work: (item: Item) => Promise<void>,
): Promise<boolean> {
  const left = [...items]
  let isOver = false
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined && !isOver; item = left.shift()) {
      if (spent(SHARE)) isOver = true
      else
        await work(item).catch((error: unknown) => {
          isOver = true
          throw error
        })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const failed = ends.find((end) => 'reason' in end)
  if (failed !== undefined) throw failed.reason
  return !isOver
}

interface Drain extends Pick<Means, 'log' | 'messages' | 'jitter'> {
  readonly now: Instant
  readonly ahead: Ahead
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
    const { outboxDueAt: since, outboxFailingSince = since } = registration
    await store.registrations.replace(registration, {
      ...registration,
      outboxDueAt: means.now + PUSHED_BACK_MS,
      outboxFailingSince: Math.min(since, outboxFailingSince),
    })
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    means.log({ level: 'error', job: 'drainOutbox', place: 'pushing back', kind: kindOf(error) })
  }
  return 'failed'
}

async function drain(store: Store, registration: Registration, means: Drain): Promise<number | 'failed'> {
  const { now, ahead } = means
  const marks: Mark[] = []
  const done = new Set<string>()
  const failed = new Set<string>()
  for (const work of registration.outbox.filter(({ dueAt }) => dueAt <= now)) {
    const mark = await delivered({ store, registration, work, now, means, ahead })
    if (mark === 'failed') failed.add(work.id)
    else done.add(work.id)
    if (typeof mark === 'function') marks.push(mark)
  }
  marks.push((current) => ({ ...current, outbox: pushedBack(current.outbox, failed, now) }))
  const settled = await takeOff(store, registration, { done, marks })
  if (failed.size > 0) return 'failed'
  return settled ? done.size : 0
}

/** Work that failed waits a while, with since when it should be done; what stands behind it does not. */
const pushedBack = (outbox: Registration['outbox'], failed: ReadonlySet<string>, now: Instant): Outgoing[] =>
  outbox.map((work) =>
    failed.has(work.id)
      ? { ...work, dueAt: now + PUSHED_BACK_MS, failingSince: work.failingSince ?? work.dueAt }
      : work,
  )

/** What the record says of failing work; one that never had any says nothing. */
function failing({ outbox, outboxFailingSince }: Registration): Pick<Registration, 'outboxFailingSince'> {
  const since = failingSinceOf(outbox)
  return since === NEVER && outboxFailingSince === undefined ? {} : { outboxFailingSince: since }
}

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
    const settled = { ...marked, outboxDueAt: nextDue(marked.outbox), ...failing(marked) }
    if (await store.registrations.replace(current, settled)) return true
    current = await store.registrations.byId(registration._id)
  }
  return false
}
