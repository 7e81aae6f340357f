import { beginningOfDay } from '../../domain/china-time'
import { erasureOf } from '../../domain/keeping/erasure'
import { serviceEnded } from '../../domain/keeping/schedule'
import { isSettled, lastPurge, stripped } from '../../domain/keeping/strip'
import type { Outgoing } from '../../domain/registration/registration'
import type { KindCounts } from '../store/keepings'
import type { Delivery, Mark } from './delivery'

const MINUTE = 60_000

/** Somebody changed a record that nobody changes; it is tried again. */
class Moved extends Error {
  override readonly name = 'Moved'
}

/**
 * What stands outside the record goes: that it will is said first (`purges`), then it is counted, then it goes, files
 * last: the work knows their paths, and one that is refused holds up nothing else. At the last end the record follows,
 * at the revision that was read. Every step may be gone again.
 */
export async function purged({ store, registration, work, now }: Delivery<'purge'>): Promise<Mark | null> {
  const { _id: registrationId, cohortId } = registration
  const { step, openid, paths, pictures, by } = work
  // With the record the only list of the files would go: as long as they may stand, it waits.
  if (step === 'evidence' && registration.outbox.some(isPersonalPurge))
    return (current) => ({ ...current, outbox: [...current.outbox, { ...work, dueAt: now + MINUTE }] })
  const leaving = { registrationId, cohortId, openid }
  const counts: KindCounts = {
    ...(await store.remains.count(step, [leaving])),
    registrations: 1,
    ...(pictures > 0 && { pictures }),
  }
  const line = { _id: work.id, at: now, by, registrationId, scope: cohortId, what: step }
  if ((await store.purges.add(line)) === 'inserted')
    await store.keepings.count({ cohortId, at: beginningOfDay(now), cause: step, counts })
  // Begun before, and counted then: lines of the audit written since are deleted rightfully too.
  else if (step === 'evidence') await store.purges.add({ ...line, _id: `${work.id}_${String(now)}` })
  await store.remains.settle(step, leaving)
  await store.files.removePaths(paths)
  if (step === 'evidence' && (await store.registrations.remove(registration)) === 0) throw new Moved()
  return null
}

const isPersonalPurge = (work: Outgoing): boolean => work.kind === 'purge' && work.step === 'personal'

/**
 * What a graduate asked to be deleted goes as soon as nothing else of the record is under way, and as far as it still
 * may: who was put back on the list meanwhile is served again, and nothing goes.
 */
export async function erased({ store, registration, work, now }: Delivery<'erase'>): Promise<Mark> {
  const cohort = await store.cohorts.get(registration.cohortId, now)
  if (cohort === null) throw new Error('a registration without a cohort')
  return (current) => {
    const decided = erasureOf(cohort, current, now)
    if (!decided.ok) return current
    // Never more than was asked for and answered.
    const isWhole = work.whole && decided.value.what === 'whole'
    if (current.kept !== 'whole') return isWhole ? lastPurge(current, { now, by: work.by }) : current
    if (!isSettled(current)) {
      const later = { ...work, dueAt: now + MINUTE }
      return { ...current, outbox: [...current.outbox, later] }
    }
    const next = stripped(current, { now, by: work.by, servedUntil: serviceEnded(cohort, current) })
    return isWhole ? lastPurge(next, { now, by: work.by }) : next
  }
}
