import { serviceEnd } from '../cohort/service-end'
import { err, ok, type Result } from '../result'
import { wantedSlots } from './attachments'
import type { Attempt } from './attempt'
import type { Refused } from './change'
import type { Refusal } from './flow'
import { attachedTo, detached } from './proof-effects'
import { lettingGo } from './proofs'
import { withOutgoing } from './record'
import type { Outgoing, Registration } from './registration'
import { standingProofs } from './standing-proof'

/**
 * The photo of a résumé (G5). It is no part of any flow: no window rules it, whatever a submission waits for, and
 * it leaves no line of history, which staff would read.
 */
export function mayBringPortrait(attempt: Attempt): Result<null, Refusal> {
  const { registration, cohort, input, now } = attempt
  if (registration.removed !== null || cohort.paused) return err('isActive')
  if (now >= serviceEnd(cohort, registration)) return err('beforeServiceEnd')
  const wanted = wantedSlots({ attempt, flow: 'resume' })
  return wanted.some(({ key }) => key === input.proof?.slot) ? ok(null) : err('slotWanted')
}

/** The record with the picture that was taken in; the one before it goes. */
export function withPortrait(attempt: Attempt): Result<Registration, Refused> {
  const allowed = mayBringPortrait(attempt)
  if (!allowed.ok) return err({ code: allowed.error })
  const change = attachedTo('resume', attempt)
  return change.ok ? ok(settled(attempt, change.value)) : change
}

/** The record without this picture. It may go whenever its owner wants: it proves nothing. */
export function withoutPortrait(attempt: Attempt): Result<Registration, Refused> {
  const { registration, input } = attempt
  const stands = standingProofs(registration, 'resume').some(([id]) => id === input.proof?.id)
  if (!stands) return err({ code: 'proofStands' })
  const change = detached(attempt)
  return change.ok ? ok(settled(attempt, change.value)) : change
}

function settled(
  { registration, now }: Attempt,
  {
    patch,
    outgoing = [],
  }: { readonly patch: Partial<Registration>; readonly outgoing?: readonly Outgoing[] },
): Registration {
  const gone = lettingGo({ ...registration, ...patch }, now)
  return withOutgoing(gone.registration, [...outgoing, ...gone.outgoing])
}
