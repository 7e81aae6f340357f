import { beginningOfDay } from '../../domain/china-time'
import { keepSteps, type KeepStep } from '../../domain/keeping/kinds'
import { cohortEnd, schedule, serviceEnded, stepsDue } from '../../domain/keeping/schedule'
import { isSettled, lastPurge, stripped } from '../../domain/keeping/strip'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { StoredCohort } from '../store/cohorts'
import { EVERY_COHORT } from '../store/keepings'
import type { Store } from '../store/store'
import { unlimited, type Means } from './means'

const JOB = 'keepSchedule'
const BATCH = 50
/** Records of one run: what follows from them is done by the outbox, which people wait for too. */
const MOST_A_RUN = 300
/** Of what goes by age, in one run. */
const MOST_BY_AGE = 1_000
const DAY_MS = 24 * 3_600_000
/** Who does what nobody asked for. */
const BY = 'retention'

export interface Kept extends Readonly<Record<string, number>> {
  /** Records of which what is personal was taken. */
  readonly stripped: number
  /** Records that go. */
  readonly ending: number
  /** Records whose end has come and whose work is not done: nothing can be taken from them yet. */
  readonly waiting: number
  /** Documents that went by their age. */
  readonly aged: number
}

/**
 * Carries the schedule out, once a night: every record whose end has come is changed by one guarded write, and what
 * follows from it is outgoing work. How far it is, is said by the records themselves: what was done is not found again,
 * so a run that broke off or had enough is simply gone on with. The day is over when a run finds nothing left.
 */
export async function keepSchedule(store: Store, now: Instant, means: Means = unlimited): Promise<Kept> {
  const { spent } = means
  const sum = { stripped: 0, ending: 0, waiting: 0, aged: 0 }
  const today = beginningOfDay(now)
  const reached = await store.jobs.reached(JOB)
  // A clock that was ahead once must not stop deletion until its day comes.
  if (reached >= today && now >= reached) return sum
  let left = MOST_A_RUN
  for (const cohort of await store.cohorts.list(now)) {
    for (const step of keepSteps) {
      if (cohortEnd(cohort, step) > now) continue
      const { done, waiting } = await endRecords(store, cohort, { step, now, most: left, spent })
      sum[step === 'personal' ? 'stripped' : 'ending'] += done
      sum.waiting += waiting
      // One night is nothing; what is said night after night is work that never ends.
      if (waiting > 0)
        means.log({
          level: 'error',
          job: JOB,
          place: 'records that wait',
          cohort: cohort._id,
          count: waiting,
        })
      left -= done
      if (left === 0 || spent()) return sum
    }
    sum.aged += await endOfCohort(store, cohort, now)
    if (spent()) return sum
  }
  sum.aged += await endByAge(store, now)
  await store.jobs.setReached(JOB, today)
  return sum
}

interface Ending extends Pick<Means, 'spent'> {
  readonly step: KeepStep
  readonly now: Instant
  readonly most: number
}

interface Ended {
  readonly done: number
  readonly waiting: number
}

/** Walks through those of a cohort for whom this end is still to come; answers for how many it came, or has to wait. */
async function endRecords(
  store: Store,
  cohort: StoredCohort,
  { step, now, most, spent }: Ending,
): Promise<Ended> {
  const kept = step === 'personal' ? 'whole' : 'evidence'
  const sum = { done: 0, waiting: 0 }
  let after = ''
  for (;;) {
    const found = await store.registrations.keptAs(cohort._id, kept, { after, limit: BATCH })
    for (const registration of found) {
      if (sum.done === most || spent()) return sum
      if (!stepsDue(cohort, registration, now).includes(step)) continue
      if (isBusy(registration, step)) sum.waiting += 1
      else if (await ended(store, cohort, { registration, step, now })) sum.done += 1
    }
    after = found.at(-1)?.studentNo ?? ''
    if (found.length < BATCH) return sum
  }
}

interface One {
  readonly registration: Registration
  readonly step: KeepStep
  readonly now: Instant
}

/** What is under way comes first; at the last end also what the end before left to do. */
const isBusy = (registration: Registration, step: KeepStep): boolean =>
  step === 'personal' ? !isSettled(registration) : registration.outbox.length > 0

/** False where somebody else wrote: the next night looks again. */
async function ended(store: Store, cohort: StoredCohort, { registration, step, now }: One): Promise<boolean> {
  if (step === 'evidence')
    return store.registrations.replace(registration, lastPurge(registration, { now, by: BY }))
  const servedUntil = serviceEnded(cohort, registration)
  return store.registrations.replace(registration, stripped(registration, { now, by: BY, servedUntil }))
}

/** What belongs to a cohort and to no record of it: as long as one of its graduates is served, they need it. */
async function endOfCohort(store: Store, cohort: StoredCohort, now: Instant): Promise<number> {
  const { _id: cohortId } = cohort
  const at = beginningOfDay(now)
  const pushes = await store.pushes.removeOlder(cohortId, now - days('pushes'), MOST_BY_AGE)
  await store.keepings.count({ cohortId, at, cause: 'age', counts: { pushes } })
  if (cohortEnd(cohort, 'personal') > now) return pushes
  const served = await store.registrations.keptAs(cohortId, 'whole', { after: '', limit: 1 })
  if (served.length > 0) return pushes
  const tickets = await store.tickets.removeUnbound(cohortId)
  const contacts = await store.contacts.remove(cohortId)
  await store.keepings.count({ cohortId, at, cause: 'personal', counts: { tickets, contacts } })
  return pushes + tickets + contacts
}

async function endByAge(store: Store, now: Instant): Promise<number> {
  const notices = await store.notices.removeAboutNobody(now - days('notices'), MOST_BY_AGE)
  const attempts = await store.attempts.removeLasting(now - days('attempts'), MOST_BY_AGE)
  const tickets = await store.tickets.removeUnboundOlder(now - days('tickets'), MOST_BY_AGE)
  const consents = await store.consents.removeOlder(now - days('consents'), MOST_BY_AGE)
  const counts = { notices, attempts, tickets, consents }
  await store.keepings.count({ cohortId: EVERY_COHORT, at: beginningOfDay(now), cause: 'age', counts })
  return notices + attempts + tickets + consents
}

const days = (kind: 'pushes' | 'notices' | 'attempts' | 'tickets' | 'consents'): number =>
  schedule[kind].ageDays * DAY_MS
