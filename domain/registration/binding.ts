import { amendedTo } from './amendments'
import { keepingConfirmation } from './confirmation'
import { isOpenCorrection } from './correction-state'
import { bindingHistory } from './past-tense'
import { lettingGo, withoutProofs } from './proofs'
import { nextDue, withEntry, withOutgoing } from './record'
import type {
  Amendment,
  Claims,
  Entry,
  Flow,
  Instant,
  Outgoing,
  RealNameCheck,
  Registration,
} from './registration'

interface By {
  readonly openid: string
  readonly now: Instant
  readonly byKind?: Entry['byKind']
  readonly reason?: string
}

const entry = (
  registration: Registration,
  what: string,
  { openid, now, byKind = 'student', reason = '' }: By,
): Entry => ({
  seq: registration.seq + 1,
  at: now,
  by: openid,
  byKind,
  what,
  round: 0,
  level: 0,
  reasons: reason === '' ? {} : { general: reason },
  touched: [],
})

/** The record bound to a person. */
export function bound(registration: Registration, openid: string, now: Instant): Registration {
  const next: Registration = {
    ...registration,
    binding: { openid, at: now, realName: 'unchecked', check: null },
  }
  return withEntry(next, now, { entry: entry(registration, bindingHistory.bind, { openid, now }) })
}

const sourceUnbindable: Readonly<Record<Registration['source']['status'], boolean>> = {
  draft: true,
  returned: true,
  inReview: false,
  completed: false,
}
const destinationUnbindable: Readonly<Record<Registration['destination']['status'], boolean>> = {
  none: true,
  draft: true,
  returned: true,
  inReview: false,
  reviewed: false,
  confirmed: false,
}

/** A student may let go only while nothing submitted is being relied on (R1, G10); afterwards staff removes it. */
export const canUnbind = ({ source, destination }: Registration): boolean =>
  sourceUnbindable[source.status] && destinationUnbindable[destination.status]

/**
 * What the person changed at once while bound goes back to what stood before: they may not have been the
 * graduate. What was submitted and is relied on stays as it was submitted (`relied`).
 */
function undoOwnEdits(
  { amended, binding }: Registration,
  relied: Claims | undefined,
): Registration['amended'] {
  const since = binding?.at ?? 0
  const kept = Object.entries(amended).flatMap(([field, amendment]): [string, Amendment][] => {
    if (amendment.cause !== 'self' || amendment.at < since) return [[field, amendment]]
    const submitted = relied?.[field]
    const stays = submitted === undefined ? amendment.before : { ...amendment, value: submitted }
    return stays === null ? [] : [[field, stays]]
  })
  return Object.fromEntries(kept)
}

/**
 * The record let go of: what the person had entered and not submitted goes with them, and so do the
 * messages still on their way to them.
 */
export function unbound(registration: Registration, openid: string, now: Instant): Registration {
  const what = entry(registration, bindingHistory.unbind, { openid, now })
  return withEntry(letGo(registration, openid, now), now, { entry: what })
}

/**
 * The record taken from its holder by staff (R1): like letting go, whatever has been submitted stays with it. A
 * correction that waits ends with its requester. Whoever held it is told, though nothing else of the record
 * reaches them any more.
 */
export function released(
  registration: Registration,
  { by, reason, now }: { readonly by: string; readonly reason: string; readonly now: Instant },
): Registration {
  const holder = registration.binding?.openid ?? ''
  const told = { openid: by, now, byKind: 'staff', reason } as const
  const what = entry(registration, bindingHistory.release, told)
  const next = withEntry(letGo(registration, holder, now), now, { entry: what })
  const notice: Outgoing = {
    id: `${next._id}_${String(next.seq)}_notice`,
    dueAt: now,
    kind: 'notice',
    to: holder,
    notice: 'identityReleased',
    params: { round: '0' },
    changes: {},
  }
  return holder === '' ? next : withOutgoing(next, [notice])
}

/** The record after its holder's real name was checked (G2), with a message about the outcome. */
export function checked(
  registration: Registration,
  { passed, ...check }: RealNameCheck & { readonly passed: boolean },
): Registration {
  const { binding } = registration
  if (binding === null) throw new Error('nobody is bound whose name was checked')
  const { by, way, at, reason } = check
  const realName = passed ? 'passed' : 'refused'
  const next: Registration = { ...registration, binding: { ...binding, realName, check } }
  const what = passed ? bindingHistory.pass : bindingHistory.refuse
  const told = { openid: by, now: at, byKind: way === 'phone' ? 'student' : 'staff', reason } as const
  const notice = passed ? 'identityPassed' : 'identityRefused'
  return withEntry(next, at, {
    entry: entry(registration, what, told),
    // Who gave the number is looking at the answer.
    ...(way === 'manual' && { notice }),
  })
}

/**
 * Without its holder. Of a flow in which nothing is relied on the entries go; what waits for a decision or was
 * decided stays whole: values, answers and pictures.
 */
function letGo(registration: Registration, openid: string, now: Instant): Registration {
  const gone = { source: sourceUnbindable, destination: destinationUnbindable } as const
  const { source, destination, correction, signals } = registration
  const goes = {
    source: gone.source[source.status],
    destination: gone.destination[destination.status],
    correction: true,
    resume: true,
  } as const
  const staying = registration.outbox.filter(
    ({ kind, ...work }) => kind !== 'ticket' && !('to' in work && work.to === openid),
  )
  const kept = lettingGo(
    {
      ...registration,
      correction: null,
      proofs: withoutProofs(registration.proofs, ({ flow }) => goes[flow], now),
    },
    now,
  )
  const outbox = [
    ...staying,
    ...endedWith(registration, now),
    ...kept.outgoing,
    resumeGone(registration, openid, now),
  ]
  const next: Registration = {
    ...registration,
    ...amendedTo(registration, undoOwnEdits(registration, goes.source ? undefined : source.frozen?.values)),
    binding: null,
    source: { ...source, revocationAsked: null, ...(goes.source && { ...emptied(source), survey: {} }) },
    destination: { ...destination, ...(goes.destination && emptied(destination)) },
    signals: {
      source: goes.source ? [] : signals.source,
      destination: goes.destination ? [] : signals.destination,
    },
    correction: null,
    queue:
      correction === null ? registration.queue : { ...registration.queue, correction: '', correctionAt: now },
    proofs: kept.registration.proofs,
    uploads: {},
    receipts: {},
    outbox,
    outboxDueAt: nextDue(outbox),
  }
  return keepingConfirmation(registration, next)
}

/** A résumé is its author's, and goes with them; who binds afterwards is never shown it (G5). */
const resumeGone = ({ _id, seq }: Registration, openid: string, now: Instant): Outgoing => ({
  id: `${_id}_resume_${String(seq + 1)}`,
  dueAt: now,
  kind: 'forgetResume',
  openid,
})

/** Nothing for the next holder to be compared with, and no return left to take back: what it was about has gone. */
const emptied = ({ returned }: Flow): Pick<Flow, 'claims' | 'earlier' | 'returned'> => ({
  claims: {},
  earlier: [],
  returned: returned === null ? null : { ...returned, by: '', before: null },
})

/** A correction that waits ends with its requester; the list of those that have ended keeps it. */
function endedWith({ correction }: Registration, now: Instant): Outgoing[] {
  if (correction === null || !isOpenCorrection({ correction })) return []
  const ended = { ...correction, status: 'withdrawn' as const }
  return [{ id: `${correction.id}_ended`, dueAt: now, kind: 'correction', correction: ended }]
}
