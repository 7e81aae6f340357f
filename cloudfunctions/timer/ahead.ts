import { mayBeTold } from '../../domain/people/consents'
import type { Instant, Registration } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import type { StoredConsents } from '../store/consents'
import { isOpen, noticeOf, type Notice } from '../store/notices'
import type { Store } from '../store/store'
import type { Ahead } from './delivery'
import { dueWorks, type Due } from './due-works'
import type { Means } from './means'
import { aboutOf, messageFor } from './tell'

const nothingAhead: Ahead = {
  events: new Set(),
  notices: new Map(),
  sent: new Map(),
}

/**
 * Copies lines of history and fills inboxes for many records by one operation each. Their ids make it one effect:
 * where any of them stands already, the whole is left to the records one by one.
 */
export async function doneAhead(store: Store, due: readonly Registration[], means: Batch): Promise<Ahead> {
  try {
    return await inBatch(store, due, means)
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    // One of them cannot be read: one by one it is said which.
    return nothingAhead
  }
}

interface Batch extends Pick<Means, 'messages'> {
  readonly now: Instant
}

async function inBatch(store: Store, due: readonly Registration[], { now, messages }: Batch): Promise<Ahead> {
  const events = due.flatMap((registration) => dueWorks(registration, 'event', now))
  const notices = due.flatMap((registration) => dueWorks(registration, 'notice', now))
  const copied = await inOne(events, (all) => store.afterEffects.addEvents(all))
  const consents = await consentsFor(store, notices, messages)
  const planned = notices.map((one) => plannedFor(one, messages, consents))
  const told = await inboxesFilled(store, planned)
  return {
    events: new Set(copied.map(({ work }) => work.id)),
    notices: new Map(told.map(({ work, leaves }) => [work.id, leaves])),
    sent: new Map(),
  }
}

interface Planned extends Due<'notice'> {
  /** Whether there is a message of it at all. */
  readonly wanted: boolean
  readonly leaves: boolean
}

const inboxOf = ({ registration, work, wanted, leaves }: Planned): Notice =>
  noticeOf(aboutOf(registration), work, wanted && !leaves)

/**
 * Fills inboxes and answers whose notice stands there now. Where some stood already (they waited over night, or for a
 * minute in which WeChat takes more), the others are filled, and those that may still leave do so with them.
 */
async function inboxesFilled(store: Store, planned: readonly Planned[]): Promise<readonly Planned[]> {
  if (planned.length < 2) return []
  const filled = await inOne(planned, (all) => store.notices.add(all.map(inboxOf)))
  if (filled.length > 0) return filled
  const standing = await store.notices.these(planned.map(({ work }) => work.id))
  const mayLeave = new Map(standing.map(({ _id, message }) => [_id, isOpen(message)]))
  const missing = planned.filter(({ work }) => !mayLeave.has(work.id))
  const added = await inOne(missing, (all) => store.notices.add(all.map(inboxOf)))
  return [...added, ...planned.filter(({ work, leaves }) => leaves && mayLeave.get(work.id) === true)]
}

/** One read for all whom WeChat may have to tell. */
async function consentsFor(
  store: Store,
  notices: readonly Due<'notice'>[],
  messages: Means['messages'],
): Promise<ReadonlyMap<string, StoredConsents>> {
  const wanted = notices.filter(({ registration, work }) => messageFor(registration, work, messages) !== null)
  const openids = [...new Set(wanted.map(({ work }) => work.to))]
  // Of a single one its own way asks.
  return notices.length < 2 || openids.length === 0 ? new Map() : store.consents.these(openids)
}

function plannedFor(
  one: Due<'notice'>,
  messages: Means['messages'],
  consents: ReadonlyMap<string, StoredConsents>,
): Planned {
  const message = messageFor(one.registration, one.work, messages)
  const leaves = message !== null && mayBeTold(consents.get(one.work.to), message.template)
  return { ...one, wanted: message !== null, leaves }
}

/** All of them, or none where they did not all go in at once. */
async function inOne<Item>(
  all: readonly Item[],
  insert: (all: readonly Item[]) => Promise<'inserted' | 'duplicate'>,
): Promise<readonly Item[]> {
  if (all.length < 2) return []
  try {
    return (await insert(all)) === 'inserted' ? all : []
  } catch (error) {
    if (error instanceof DatabaseBusy) throw error
    // One of them cannot be stored: one by one it is said which.
    return []
  }
}
