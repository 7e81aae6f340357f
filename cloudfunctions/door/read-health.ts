import type { AuditState, Readings, StorageSum } from '../../domain/health/signs'
import type { Instant } from '../../domain/registration/registration'
import type { MeteredHour } from '../store/meters'
import type { Store } from '../store/store'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Of what waits no more is counted: that it is very much is all that anybody needs to know. */
export const MOST_COUNTED = 1_000

/** What was looked at, and the hours from which the numbers of calls come. */
export interface HealthRead extends Readings {
  readonly hours: readonly MeteredHour[]
  readonly storage: StorageSum | null
  readonly audit: AuditState | null
}

/**
 * Reads what tells whether all goes well, in seven operations whatever there is of it.
 * @param hours so many whole hours besides the current one
 */
export async function readHealth(store: Store, now: Instant, hours: number): Promise<HealthRead> {
  const thisHour = now - (now % HOUR_MS)
  const [known, metered, [oldest], due, [oldestPush], duePushes, undelivered] = await Promise.all([
    store.health.known(),
    store.meters.after(thisHour - (hours + 1) * HOUR_MS, now),
    store.registrations.dueForOutbox(now, 1),
    store.registrations.countDue(now, MOST_COUNTED),
    store.pushes.due(now, 1),
    store.pushes.countDue(now, MOST_COUNTED),
    store.pushes.countUndelivered({ above: now - DAY_MS, upTo: now }, MOST_COUNTED),
  ])
  return {
    ...known,
    outbox: { oldestAt: oldest?.outboxDueAt ?? null, count: due },
    pushes: { oldestAt: oldestPush?.dueAt ?? null, count: duePushes },
    undelivered,
    hours: metered,
    recent: metered.filter(({ at }) => at >= thisHour - HOUR_MS).flatMap(({ calls }) => [...calls.values()]),
  }
}
