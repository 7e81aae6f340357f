import { err, ok } from '../result'
import type { Attempt } from './attempt'
import { differing, type Change, type Effects } from './change'
import { destinationClaimProblems } from './destination-fields'
import type { DestinationEvent } from './destination-flow'
import { digestOf } from './digest'
import type { Step } from './flow'
import { attached, detached, neededProofs } from './proof-effects'
import { approvedProofs, unapprovedProofs } from './proofs'
import { issued, reportRevoked } from './report-effects'
import type { Claims, DestinationState, Registration } from './registration'
import {
  decided,
  examination,
  freeze,
  onlyRecorded,
  returnedBefore,
  sentBack,
  undecided,
} from './review-effects'

const ARCHIVE = 'archive.'

const patched = (
  attempt: Attempt,
  destination: Partial<DestinationState>,
): Pick<Change['patch'], 'destination'> => ({
  destination: { ...attempt.registration.destination, ...destination },
})

const archiveOf = (values: Claims): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) =>
      field.startsWith(ARCHIVE) ? [[field.slice(ARCHIVE.length), value]] : [],
    ),
  )

/** What stands as reviewed, to compare the next submission with. */
function reviewedValues({ destination: { frozen, category, decisions, status } }: Registration): Claims {
  if (category === '' || frozen === null) return {}
  // A submission that came after the reviewed one and was sent back or withdrawn does not stand for it.
  const decided = decisions.some(({ round }) => round === frozen.round)
  return frozen.proxy || (decided && status !== 'returned') ? frozen.values : frozen.baseline
}

function approved(attempt: Attempt, step: Step<DestinationEvent>): Change {
  const { frozen } = attempt.registration.destination
  const decisions = decided(attempt, 'destination')
  if (step.to.status === step.status || frozen === null) return { patch: patched(attempt, { decisions }) }
  return {
    patch: {
      ...patched(attempt, { decisions, category: frozen.values['category'] ?? '', returned: null }),
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
      ...patched(attempt, { decisions, category: '' }),
      // Only what the revoked round brought goes with it.
      ...(archive.origin === 'student' && { archive: { origin: 'none', values: {} } }),
      proofs: unapprovedProofs(attempt.registration, 'destination'),
    },
    notice,
  }
}

/** A destination that the school already knows: reviewed without a round, ready to be confirmed (N3). */
function imported(attempt: Attempt): Change {
  const { category, values } = attempt.input.destination ?? { category: '', values: {} }
  const all = { ...values, category }
  const round = attempt.registration.destination.round + 1
  const content = { round, values: all, baseline: {}, proofs: {} }
  const frozen = {
    ...content,
    at: attempt.now,
    by: attempt.actor.openid,
    proxy: true,
    policyVersion: attempt.policy.version,
    digest: digestOf(content, attempt.hash),
  }
  return {
    patch: {
      ...patched(attempt, { round, claims: all, frozen, category }),
      archive: { origin: 'import', values: archiveOf(all) },
    },
  }
}

/** The office mends what was reviewed: a new digest, so that a confirmation can only name the new content. */
function corrected(attempt: Attempt): Change {
  const { destination, archive } = attempt.registration
  const changes = attempt.input.claims ?? {}
  const values = { ...destination.frozen?.values, ...changes }
  const frozen = freeze(attempt, 'destination', {
    values,
    baseline: reviewedValues(attempt.registration),
    proxy: true,
  })
  return {
    patch: {
      ...patched(attempt, {
        ...frozen,
        claims: values,
        category: values['category'] ?? '',
        confirmation: null,
      }),
      // They were about what the graduate had submitted.
      signals: { ...attempt.registration.signals, destination: [] },
      archive: {
        origin: archive.origin === 'none' ? 'staff' : archive.origin,
        values: { ...archive.values, ...archiveOf(values) },
      },
    },
    notice: 'destinationCorrected',
    touched: Object.keys(changes),
  }
}

export const destinationEffects: Effects<DestinationEvent> = {
  import: (attempt) => ok(imported(attempt)),
  save: (attempt) => {
    const claims = attempt.input.claims ?? {}
    const problems = destinationClaimProblems(claims)
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    const merged = differing({ ...attempt.registration.destination.claims, ...claims }, {})
    return ok({ patch: patched(attempt, { claims: merged }), touched: Object.keys(claims) })
  },
  submit: (attempt) => {
    const { registration } = attempt
    const values = registration.destination.claims
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
    const digest = attempt.registration.destination.frozen?.digest ?? ''
    return ok({ patch: patched(attempt, { confirmation: { id: attempt.newId, at: attempt.now, digest } }) })
  },
  reportError: onlyRecorded,
  askChange: onlyRecorded,
  correct: (attempt) => ok(corrected(attempt)),
  reopen: (attempt) =>
    ok({
      patch: patched(attempt, { confirmation: null, returned: null }),
      notice: 'destinationReopened',
    }),
  issueReport: issued,
  revokeReport: reportRevoked,
}
