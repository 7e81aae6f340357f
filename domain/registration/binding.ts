import { voidConfirmation } from './confirmation'
import { letGo } from './letting-go'
import { isReliedOn } from './own-submission'
import { bindingHistory } from './past-tense'
import { withEntry, withOutgoing } from './record'
import type { Entry, Instant, Outgoing, RealNameCheck, Registration } from './registration'

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

/** A student may let go only while nothing submitted is being relied on (R1, G10); afterwards staff removes it. */
export const canUnbind = (registration: Registration): boolean =>
  !isReliedOn(registration, 'source') && !isReliedOn(registration, 'destination')

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
 *
 * A confirmation ends with it, and every report that rests on it: it says that the graduate has read and answers
 * for it, and the wrong person was bound who said so. What the school reviewed stays, to be confirmed by who binds
 * next. Letting go oneself ends none: it is possible only while nothing is relied on.
 */
export function released(
  registration: Registration,
  { by, reason, now }: { readonly by: string; readonly reason: string; readonly now: Instant },
): Registration {
  const holder = registration.binding?.openid ?? ''
  const told = { openid: by, now, byKind: 'staff', reason } as const
  const what = entry(registration, bindingHistory.release, told)
  const left = letGo(registration, holder, now)
  const next = withEntry({ ...left, ...voidConfirmation(left) }, now, { entry: what })
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
