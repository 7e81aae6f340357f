import { amendedTo } from './amendments'
import { bindingHistory } from './past-tense'
import { lettingGo, withoutProofs } from './proofs'
import { nextDue, withEntry } from './record'
import type { Amendment, Entry, Instant, Registration } from './registration'

const entry = (
  registration: Registration,
  what: string,
  { openid, now }: { openid: string; now: Instant },
): Entry => ({
  seq: registration.seq + 1,
  at: now,
  by: openid,
  byKind: 'student',
  what,
  round: 0,
  level: 0,
  reasons: {},
  touched: [],
})

/** The record bound to a person. */
export function bound(registration: Registration, openid: string, now: Instant): Registration {
  const next: Registration = { ...registration, binding: { openid, at: now, realName: 'notNeeded' } }
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

/** What the person changed at once while bound goes back to what stood before: they may not have been the graduate. */
function undoOwnEdits({ amended, binding }: Registration): Registration['amended'] {
  const since = binding?.at ?? 0
  const kept = Object.entries(amended).flatMap(([field, amendment]): [string, Amendment][] => {
    const stays = amendment.cause === 'self' && amendment.at >= since ? amendment.before : amendment
    return stays === null ? [] : [[field, stays]]
  })
  return Object.fromEntries(kept)
}

/**
 * The record let go of: what the person had entered and not submitted goes with them, and so do the
 * messages still on their way to them.
 */
export function unbound(registration: Registration, openid: string, now: Instant): Registration {
  const staying = registration.outbox.filter(
    (outgoing) => outgoing.kind !== 'notice' || outgoing.to !== openid,
  )
  const kept = lettingGo(
    { ...registration, proofs: withoutProofs(registration.proofs, () => true, now) },
    now,
  )
  const outbox = [...staying, ...kept.outgoing]
  const next: Registration = {
    ...registration,
    ...amendedTo(registration, undoOwnEdits(registration)),
    binding: null,
    source: { ...registration.source, claims: {}, survey: {} },
    destination: { ...registration.destination, claims: {} },
    proofs: kept.registration.proofs,
    uploads: {},
    receipts: {},
    outbox,
    outboxDueAt: nextDue(outbox),
  }
  return withEntry(next, now, { entry: entry(registration, bindingHistory.unbind, { openid, now }) })
}
