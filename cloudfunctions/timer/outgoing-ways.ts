import { askedAgain, keptUntil } from '../../domain/registration/proof-effects'
import type { Instant, Outgoing, Registration } from '../../domain/registration/registration'
import { ticketOf } from '../door/new-ticket'
import type { EndedCorrection } from '../store/corrections'
import type { Store } from '../store/store'
import type { Ticket } from '../store/tickets'
import type { Delivery, Mark } from './delivery'
import { examined } from './examine'
import { erased, purged } from './purge'
import { told } from './tell'

type Way<K extends Outgoing['kind']> = (delivery: Delivery<K>) => Promise<Mark | null>

const unmarked = async (effect: Promise<unknown>): Promise<null> => {
  await effect
  return null
}

/**
 * How each kind of outgoing work is done; a kind without a way does not compile. Every way may be gone
 * twice: the second time changes nothing.
 */
export const ways: { readonly [K in Outgoing['kind']]: Way<K> } = {
  event: ({ store, registration, work, ahead }) =>
    ahead.events.has(work.id)
      ? Promise.resolve(null)
      : unmarked(store.afterEffects.addEvent(registration, work)),
  notice: told,
  recount: ({ store, registration: { cohortId }, work: { collegeId } }) =>
    unmarked(store.tallies.mark({ cohortId, collegeId })),
  proofUse: ({ store, registration, work }) => unmarked(store.proofUses.add(registration, work.proof)),
  report: ({ store, work }) => unmarked(store.reports.insert(work.report)),
  revokeReport: ({ store, work }) => unmarked(store.reports.revoke(work.number, work.dueAt)),
  correction: ({ store, registration, work }) =>
    unmarked(store.corrections.keep(endedCorrection(registration, work))),
  ticket: ({ store, registration, work }) => unmarked(store.tickets.insert(askedInStep(registration, work))),
  forgetResume: ({ store, registration, work }) =>
    unmarked(store.resumes.removeUntil(registration._id, work.openid, work.dueAt)),
  examine: examined,
  erase: erased,
  purge: purged,
  discard: discarded,
  expire: expired,
}

type Work<K extends Outgoing['kind']> = Delivery<K>['work']

function endedCorrection(
  { _id: registrationId, campusId, cohortId, collegeId, classId, studentNo }: Registration,
  { correction, dueAt }: Work<'correction'>,
): EndedCorrection {
  const { id, ...content } = correction
  return {
    _id: id,
    registrationId,
    campusId,
    cohortId,
    collegeId,
    classId,
    studentNo,
    endedAt: dueAt,
    ...content,
  }
}

/** What a step asks of the staff reaches them as a call for help. */
function askedInStep(registration: Registration, { id, about, openid, text, dueAt }: Work<'ticket'>): Ticket {
  return {
    ...ticketOf(registration),
    _id: id,
    openid,
    kind: about,
    text,
    at: dueAt,
    bodyHash: '',
  }
}

/** Deletes what nothing names: all files of a proof that is gone, the incoming one of a proof that stands. */
async function discarded({ store, registration, work }: Delivery<'discard'>): Promise<Mark> {
  const { proof, paths } = work
  if (Object.hasOwn(registration.proofs, proof)) await store.files.removePaths([paths.incoming])
  else {
    await store.files.removePaths([paths.incoming, paths.kept, paths.viewing])
    await store.proofUses.remove(proof)
  }
  return (current) => {
    const { [proof]: _swept, ...uploads } = current.uploads
    // Nothing of it is left to expire; kept on, a record would grow with every picture that was ever replaced.
    const stands = Object.hasOwn(current.proofs, proof)
    const outbox = current.outbox.filter(
      (other) => stands || other.kind !== 'expire' || other.proof !== proof,
    )
    return { ...current, uploads, outbox }
  }
}

/** Deletes the pictures of a proof whose time is over; a service that was prolonged meanwhile postpones it. */
async function expired({ store, registration, work, now }: Delivery<'expire'>): Promise<Mark | null> {
  const { proof: id } = work
  const proof = Object.hasOwn(registration.proofs, id) ? registration.proofs[id] : undefined
  if (proof === undefined || proof.deletedAt !== null) return null
  const until = await keepUntil(store, registration, now)
  if (until > now)
    return (current) => ({
      ...current,
      outbox: [...current.outbox, { ...work, dueAt: askedAgain(now, until) }],
    })
  await store.files.removePaths([proof.paths.incoming, proof.paths.kept, proof.paths.viewing])
  await store.proofUses.remove(id)
  return (current) => {
    const standing = current.proofs[id]
    if (standing === undefined) return current
    return { ...current, proofs: { ...current.proofs, [id]: { ...standing, deletedAt: now } } }
  }
}

/** Until when pictures of this record are kept, by the cohort's rules of today. */
async function keepUntil(store: Store, registration: Registration, now: Instant): Promise<Instant> {
  const cohort = await store.cohorts.get(registration.cohortId, now)
  // Evidence is not destroyed because its rules cannot be found.
  if (cohort === null) throw new Error('a registration without a cohort')
  const policy = await store.cohorts.policy(cohort._id, cohort.policyVersion)
  return keptUntil({ cohort, registration, policy })
}
