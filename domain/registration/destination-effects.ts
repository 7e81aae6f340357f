import { spanOf } from '../cohort/windows'
import { archiveOf } from '../destination/fields'
import { destinationClaimProblems } from '../destination/value-problems'
import { err, ok } from '../result'
import type { Attempt } from './attempt'
import type { Change, Effects } from './change'
import { differing } from './differing'
import type { DestinationEvent } from './destination-flow'
import { corrected, householdRecorded, imported, prefilled, reopened } from './destination-office'
import { countedIn } from './destination-problems'
import { patched, reviewedValues } from './destination-state'
import type { Step } from './flow'
import { objected } from './objection'
import { attached, detached, neededProofs } from './proof-effects'
import { approvedProofs, unapprovedProofs } from './proofs'
import { issued, reportRevoked } from './report-effects'
import { decided, examination, freeze, returnedBefore, sentBack, undecided } from './review-effects'

/** Approved when less time is left to confirm than a return would give: the review took it, not the graduate. */
function isReviewedLate(attempt: Attempt): boolean {
  const ends = confirmingPhases.flatMap((phase) => spanOf(attempt, phase)?.closesAt ?? [])
  return ends.length > 0 && attempt.now + attempt.cohort.resubmitDays * DAY_MS >= Math.max(...ends)
}
const confirmingPhases = ['confirmation', 'change'] as const
const DAY_MS = 24 * 3_600_000

function approved(attempt: Attempt, step: Step<DestinationEvent>): Change {
  const { destination } = attempt.registration
  const { frozen } = destination
  const decisions = decided(attempt, 'destination')
  if (step.to.status === step.status || frozen === null) return { patch: patched(attempt, { decisions }) }
  return {
    patch: {
      ...patched(attempt, {
        decisions,
        category: frozen.values['category'] ?? '',
        confirmableLate: destination.confirmableLate || isReviewedLate(attempt),
        returned: null,
        objection: null,
      }),
      archive: { origin: 'student', values: archiveOf(frozen.values) },
      proofs: approvedProofs(attempt.registration, 'destination'),
    },
    notice: 'destinationReviewed',
  }
}

function revoked(attempt: Attempt, step: Step<DestinationEvent>): Change {
  const decisions = undecided(attempt, 'destination', step.to.level)
  const notice = 'destinationRevoked'
  if (step.to.status === step.status) return { patch: patched(attempt, { decisions }), notice }
  const { archive } = attempt.registration
  return {
    patch: {
      ...patched(attempt, { decisions, category: '', objection: null }),
      // Only what the revoked round brought goes with it.
      ...(archive.origin === 'student' && { archive: { origin: 'none', values: {} } }),
      proofs: unapprovedProofs(attempt.registration, 'destination'),
    },
    notice,
  }
}

export const destinationEffects: Effects<DestinationEvent> = {
  import: imported,
  prefill: prefilled,
  save: (attempt) => {
    const claims = attempt.input.claims ?? {}
    const problems = destinationClaimProblems(claims, attempt.lookUpPlace)
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    const merged = differing({ ...attempt.registration.destination.claims, ...claims }, {})
    return ok({ patch: patched(attempt, { claims: merged }), touched: Object.keys(claims) })
  },
  submit: (attempt) => {
    const { registration } = attempt
    const values = countedIn(attempt, registration.destination.claims)
    const baseline = reviewedValues(registration)
    return ok({
      patch: {
        ...patched(attempt, freeze(attempt, 'destination', { values, baseline, proxy: false })),
        ...neededProofs(attempt, 'destination'),
        signals: { ...registration.signals, destination: [] },
      },
      touched: Object.keys(differing(values, baseline)),
      outgoing: [examination(attempt, 'destination')],
    })
  },
  withdraw: (attempt) => ok({ patch: patched(attempt, { level: 0 }) }),
  attach: attached,
  detach: detached,
  approve: (attempt, step) => ok(approved(attempt, step)),
  return: (attempt, step) => {
    const returned = sentBack(attempt, 'destination', step.level)
    return ok({
      patch: patched(attempt, { returned }),
      notice: 'destinationReturned',
      touched: Object.keys(returned.reasons),
    })
  },
  revoke: (attempt, step) => ok(revoked(attempt, step)),
  takeBack: (attempt) =>
    ok({ patch: patched(attempt, { returned: returnedBefore(attempt.registration.destination) }) }),
  confirm: (attempt) => {
    const { registration, input, newId, now } = attempt
    const digest = registration.destination.frozen?.digest ?? ''
    const confirmation = { id: newId, at: now, digest, contents: input.contents ?? '' }
    // Who confirms says that it is right.
    return ok({ patch: patched(attempt, { confirmation, confirmableLate: true, objection: null }) })
  },
  reportError: (attempt) => objected(attempt, 'error'),
  askChange: (attempt) => objected(attempt, 'change'),
  change: (attempt) =>
    ok({ patch: patched(attempt, { confirmation: null, objection: null, returned: null }) }),
  correct: corrected,
  reopen: reopened,
  recordHousehold: householdRecorded,
  issueReport: issued,
  revokeReport: reportRevoked,
}
