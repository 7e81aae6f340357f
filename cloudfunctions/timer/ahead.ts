import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import { DatabaseBusy } from '../store/database'
import { noticeOf } from '../store/notices'
import type { Store } from '../store/store'
import type { Means } from './means'
import { aboutOf, leavesTo, messageFor } from './tell'

/** What was done for a whole batch of records at once, by the ids of the work. */
export interface Ahead {
  readonly events: ReadonlySet<string>
  /** Notices that stand in the inbox, and whether WeChat is to deliver them too. */
  readonly notices: ReadonlyMap<string, boolean>
}

export const nothingAhead: Ahead = { events: new Set(), notices: new Map() }

interface Due<K extends Outgoing['kind']> {
  readonly registration: Registration
  readonly work: Extract<Outgoing, { kind: K }>
}

/**
 * Copies lines of history and fills inboxes for many records by one operation each. Their ids make it one effect:
 * where any of them stands already, the whole is left to the records one by one.
 */
export async function doneAhead(
  store: Store,
  due: readonly Registration[],
  { now, messages }: Pick<Means, 'messages'> & { readonly now: Instant },
): Promise<Ahead> {
  const events = due.flatMap((registration) => worksOf(registration, 'event', now))
  const notices = due.flatMap((registration) => worksOf(registration, 'notice', now))
  const copied = await inOne(events, (all) =>
    store.afterEffects.addEvents(
      all.map(({ registration, work }) => ({ registrationId: registration._id, work })),
    ),
  )
  const planned = notices.length > 1 ? await plannedFor(store, notices, messages) : []
  const told = await inOne(planned, (all) =>
    store.notices.add(
      all.map(({ registration, work, wanted, leaves }) =>
        noticeOf(aboutOf(registration), work, wanted && !leaves),
      ),
    ),
  )
  return {
    events: new Set(copied.map(({ work }) => work.id)),
    notices: new Map(told.map(({ work, leaves }) => [work.id, leaves])),
  }
}

/** A record whose work cannot be read has none here: it fails by itself, and pushes itself back. */
function worksOf<K extends Outgoing['kind']>(
  registration: Registration,
  kind: K,
  now: Instant,
): readonly Due<K>[] {
  try {
    return registration.outbox
      .filter((work): work is Due<K>['work'] => work.kind === kind && work.dueAt <= now)
      .map((work) => ({ registration, work }))
  } catch {
    return []
  }
}

interface Planned extends Due<'notice'> {
  /** Whether there is a message of it at all. */
  readonly wanted: boolean
  readonly leaves: boolean
}

async function plannedFor(
  store: Store,
  notices: readonly Due<'notice'>[],
  messages: Means['messages'],
): Promise<readonly Planned[]> {
  const written = notices.map((one) => ({
    ...one,
    message: messageFor(one.registration, one.work, messages),
  }))
  const openids = [...new Set(written.flatMap(({ work, message }) => (message === null ? [] : [work.to])))]
  const consents = openids.length === 0 ? new Map<string, never>() : await store.consents.these(openids)
  return written.map(({ message, ...one }) => ({
    ...one,
    wanted: message !== null,
    leaves: message !== null && leavesTo(consents.get(one.work.to) ?? null, message.template),
  }))
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
