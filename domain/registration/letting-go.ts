import { amendedTo } from './amendments'
import { isOpenCorrection } from './correction-state'
import { archiveOfSchool, isReliedOn } from './own-submission'
import { lettingGo, withoutProofs } from './proofs'
import { nextDue } from './record'
import type { Amendment, Claims, Flow, Instant, Outgoing, Registration } from './registration'

/** A binding that ends, whoever ends it: what goes with the person, and what stays with the record. */

/**
 * The record without its holder. Of a flow in which nothing is relied on the entries go; what waits for a decision
 * or was decided stays whole: values, answers and pictures. What the person objected to goes with them, as their
 * call for help does that has not left yet: who binds next may object on their own.
 */
export function letGo(registration: Registration, openid: string, now: Instant): Registration {
  const goes = {
    source: !isReliedOn(registration, 'source'),
    destination: !isReliedOn(registration, 'destination'),
    correction: true,
    resume: true,
  } as const
  const { source, destination, correction, signals } = registration
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
  return {
    ...registration,
    ...amendedTo(registration, undoOwnEdits(registration, goes.source ? undefined : source.frozen?.values)),
    binding: null,
    source: { ...source, revocationAsked: null, ...(goes.source && { ...emptied(source), survey: {} }) },
    destination: { ...destination, objection: null },
    ...(goes.destination && emptiedDestination(registration)),
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
}

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

/** A résumé is its author's, and goes with them; who binds afterwards is never shown it (G5). */
const resumeGone = ({ _id, seq }: Registration, openid: string, now: Instant): Outgoing => ({
  id: `${_id}_resume_${String(seq + 1)}`,
  dueAt: now,
  kind: 'forgetResume',
  openid,
})

/**
 * Nothing for the next holder to be compared with, and no return left to take back: what it was about has gone, and
 * with it why.
 */
const emptied = ({ returned }: Flow): Pick<Flow, 'claims' | 'earlier' | 'returned'> => ({
  claims: {},
  earlier: [],
  returned: returned === null ? null : { ...returned, reasons: {}, by: '', before: null },
})

/**
 * A destination in which nothing is relied on. What the school brought or mended is begun with again. Of which
 * nothing was ever handed in nothing is left, and the school can bring it again (N6). Of what the person had
 * handed in the next submission is not compared with anything.
 */
function emptiedDestination({
  destination,
  archive,
}: Registration): Pick<Registration, 'destination' | 'archive'> {
  const empty = { ...destination, ...emptied(destination), objection: null }
  const { frozen } = destination
  if (frozen === null) return { destination: { ...empty, status: 'none', returned: null }, archive }
  if (frozen.proxy) return { destination: { ...empty, claims: frozen.values }, archive }
  return { destination: { ...empty, category: '' }, archive: archiveOfSchool({ archive }) }
}

/** A correction that waits ends with its requester; the list of those that have ended keeps it. */
function endedWith({ correction }: Registration, now: Instant): Outgoing[] {
  if (correction === null || !isOpenCorrection({ correction })) return []
  const ended = { ...correction, status: 'withdrawn' as const }
  return [{ id: `${correction.id}_ended`, dueAt: now, kind: 'correction', correction: ended }]
}
