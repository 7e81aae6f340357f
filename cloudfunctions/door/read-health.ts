import type { Readings, Waiting } from '../../domain/health/signs'
import type { Instant } from '../../domain/registration/registration'
import type { MeteredHour } from '../store/meters'
import type { Store } from '../store/store'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Of what waits no more is counted: that it is very much is all that anybody needs to know. */
export const MOST_COUNTED = 1_000
/** Pushes are read, not counted. */
const MOST_PUSHES = 200

/** What was looked at, and the hours from which the numbers of calls come. */
export interface HealthRead extends Readings {
  readonly hours: readonly MeteredHour[] | null
}

/**
 * Reads what tells whether all goes well, in seven operations whatever there is of it. A part that cannot be read is
 * not known, and keeps nobody from seeing the others: when something is broken is when this is looked at.
 * @param whole so many whole hours of calls besides the current one
 */
export async function readHealth(store: Store, now: Instant, whole: number): Promise<HealthRead> {
  const thisHour = now - (now % HOUR_MS)
  const [known, hours, outbox, failing, pushes, undelivered] = await Promise.all([
    orNull(store.health.known()),
    orNull(store.meters.after(thisHour - (whole + 1) * HOUR_MS, now)),
    orNull(waiting(store.registrations.oldestDue(now), store.registrations.countDue(now, MOST_COUNTED))),
    orNull(store.registrations.oldestFailing(now).then((since) => ({ since }))),
    orNull(store.pushes.due(now, MOST_PUSHES)),
    orNull(store.pushes.countUndelivered({ above: now - DAY_MS, upTo: now }, MOST_COUNTED)),
  ])
  const recent = hours
    ?.filter(({ at }) => at >= thisHour - HOUR_MS)
    .flatMap(({ calls }) => [...calls.values()])
  return {
    heartbeat: known && (known.heartbeat ?? 'none'),
    storage: known && known.storage,
    audit: known && known.audit,
    outbox,
    failing,
    pushes: pushes && { oldestAt: pushes[0]?.dueAt ?? null, count: pushes.length, most: MOST_PUSHES },
    undelivered,
    hours,
    recent: recent ?? null,
  }
}

const orNull = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(() => null)

async function waiting(oldest: Promise<Instant | null>, counted: Promise<number>): Promise<Waiting> {
  const [oldestAt, count] = await Promise.all([oldest, counted])
  return { oldestAt, count, most: MOST_COUNTED }
}
