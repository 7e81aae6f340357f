import { beginningOfDay } from '../../domain/china-time'
import { serviceEnded } from '../../domain/keeping/schedule'
import { isSettled, lastPurge, stripped } from '../../domain/keeping/strip'
import type { KindCounts } from '../store/keepings'
import type { Delivery, Mark } from './delivery'

const MINUTE = 60_000

/** Somebody changed a record that nobody changes; it is tried again. */
class Moved extends Error {
  override readonly name = 'Moved'
}

/**
 * What stands outside the record goes: that it will is said first (`purges`), then it is counted, then it goes, files
 * first. At the last end the record follows, at the revision that was read. Every step may be gone again.
 */
export async function purged({ store, registration, work, now }: Delivery<'purge'>): Promise<null> {
  const { _id: registrationId, cohortId } = registration
  const { step, openid, paths, pictures, by } = work
  const leaving = { registrationId, cohortId, openid }
  const counts: KindCounts = {
    ...(await store.remains.count(step, [leaving])),
    registrations: 1,
    ...(pictures > 0 && { pictures }),
  }
  const line = { _id: work.id, at: now, by, registrationId, scope: cohortId, what: step }
  if ((await store.purges.add(line)) === 'inserted')
    await store.keepings.count({ cohortId, at: beginningOfDay(now), cause: step, counts })
  // Begun before, and counted then: what was written since is deleted rightfully too.
  else await store.purges.add({ ...line, _id: `${work.id}_${String(now)}` })
  await store.files.removePaths(paths)
  await store.remains.settle(step, leaving)
  if (step === 'evidence' && (await store.registrations.remove(registration)) === 0) throw new Moved()
  return null
}

/** What a graduate asked to be deleted goes as soon as nothing else of the record is under way. */
export async function erased({ store, registration, work, now }: Delivery<'erase'>): Promise<Mark> {
  const cohort = await store.cohorts.get(registration.cohortId, now)
  if (cohort === null) throw new Error('a registration without a cohort')
  return (current) => {
    if (current.kept !== 'whole') return work.whole ? lastPurge(current, { now, by: work.by }) : current
    if (!isSettled(current)) {
      const later = { ...work, dueAt: now + MINUTE }
      return { ...current, outbox: [...current.outbox, later] }
    }
    const next = stripped(current, { now, by: work.by, servedUntil: serviceEnded(cohort, current) })
    return work.whole ? lastPurge(next, { now, by: work.by }) : next
  }
}
