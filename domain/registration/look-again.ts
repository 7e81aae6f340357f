import type { Instant, Outgoing, Registration } from './registration'
import type { SignalCode, SignalledFlow } from './signal'

/** Whether the submission of this round still waits for somebody's decision. */
export const stillWaits = (registration: Registration, flow: SignalledFlow, round: number): boolean =>
  registration.queue[flow] !== '' && registration[flow].round === round

/**
 * The work of looking once more at a submission that waits, because somebody else brought the same after it (B6).
 * None where its reviewers know already or are about to: so two graduates never call each other in turn.
 */
export function lookAgain(
  registration: Registration,
  { flow, code }: { readonly flow: SignalledFlow; readonly code: SignalCode },
  now: Instant,
): readonly Outgoing[] {
  const { round } = registration[flow]
  const told = registration.signals[flow].some((signal) => signal.code === code)
  const pending = registration.outbox.some(
    (work) => work.kind === 'examine' && work.flow === flow && work.round === round,
  )
  if (!stillWaits(registration, flow, round) || told || pending) return []
  const id = `${registration._id}_examine_${flow}_${String(round)}_again`
  return [{ id, dueAt: now, kind: 'examine', flow, round, again: true }]
}
