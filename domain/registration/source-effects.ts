import { chainFor, hasUpstream } from '../cohort/chain'
import { err, ok } from '../result'
import { amend, amendedTo, amendPlacing, undoRound } from './amendments'
import type { Attempt } from './attempt'
import { changesBetween, type Change, type Effects } from './change'
import { differing } from './differing'
import { voidConfirmation } from './confirmation'
import { effectiveValues } from './effective-values'
import { attached, attachedTo, detached, neededProofs } from './proof-effects'
import { approvedProofs, unapprovedProofs } from './proofs'
import { extended, extensionEnded } from './extensions'
import { heardIn } from './heard'
import { fieldsToLock, fieldsToUnlock, lockedToo } from './locks'
import { NEVER, type Claims, type SourceState, type UpstreamResult } from './registration'
import { decided, examination, freeze, returnedBefore, sentBack, undecided } from './review-effects'
import { claimProblems, contactProblems, effectiveClass, mendProblems, openClaims } from './source-fields'
import type { SourceEvent } from './source-flow'
import { isFieldKey } from './fields'
import type { Step } from './flow'
import { ownSignals } from './signals'
import { answerProblems } from './survey'

/** Source state changed; an approval that was asked to be taken back is settled by whatever staff do. */
const patched = (attempt: Attempt, source: Partial<SourceState>): Pick<Change['patch'], 'source'> => ({
  source: { ...attempt.registration.source, ...source },
})

/**
 * A free field takes effect at once; a proof field stays a claim until it is approved (D5). A claim that
 * says what the record says already is no claim.
 */
function saved(attempt: Attempt): Change['patch'] {
  const { registration, input, actor, now } = attempt
  const claims = input.claims ?? {}
  const free = pick(claims, (field) => isFieldKey(field) && effectiveClass(attempt, field) === 'free')
  const proof = pick(claims, (field) => isFieldKey(field) && effectiveClass(attempt, field) === 'proof')
  const cause = { cause: 'self', ref: '', by: actor.openid, at: now } as const
  const amended = amendPlacing(registration, free, { ...cause, chosenClass: input.chosenClass })
  const record = effectiveValues({ ...registration, amended })
  return {
    ...amendedTo(registration, amended),
    ...patched(attempt, {
      claims: differing({ ...openClaims(attempt), ...proof }, record),
      survey: { ...registration.source.survey, ...input.survey },
    }),
  }
}

const pick = (claims: Claims, wanted: (field: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(claims).filter(([field]) => wanted(field)))

function submitted(attempt: Attempt, proxy: boolean): Change {
  const { registration, input } = attempt
  const baseline = effectiveValues(registration)
  const claims = openClaims(attempt)
  const values = { ...baseline, ...claims }
  const survey = { ...registration.source.survey, ...input.survey }
  return {
    patch: {
      ...patched(attempt, { ...freeze(attempt, 'source', { values, baseline, proxy }), claims, survey }),
      ...neededProofs(attempt, 'source'),
      signals: {
        ...registration.signals,
        source: ownSignals({
          values,
          registration,
          documentSays: input.documentSays ?? null,
          places: attempt.places,
        }),
      },
    },
    touched: Object.keys(differing(values, baseline)),
    outgoing: [examination(attempt, 'source')],
  }
}

/** The last level's approval lays the approved values over the roster; nothing unapproved is written. */
function approved(attempt: Attempt, step: Step<SourceEvent>): Change {
  const { registration, policy, actor, now } = attempt
  const decisions = decided(attempt, 'source')
  const frozen = registration.source.frozen
  if (step.to.status === registration.source.status || frozen === null)
    return { patch: patched(attempt, { decisions, revocationAsked: null }) }
  const amended = amend(registration, differing(frozen.values, frozen.baseline), {
    cause: 'source',
    ref: String(frozen.round),
    by: actor.openid,
    at: now,
  })
  const waits = hasUpstream(chainFor(policy, 'source', frozen.values))
  const upstream = { upstream: waits ? 'waiting' : 'none', upstreamAt: waits ? now : null } as const
  return {
    patch: {
      ...patched(attempt, { decisions, claims: {}, returned: null, revocationAsked: null, ...upstream }),
      ...amendedTo(registration, amended),
      proofs: approvedProofs(registration, 'source'),
    },
    notice: 'sourceCompleted',
  }
}

function revoked(attempt: Attempt, step: Step<SourceEvent>): Change {
  const { registration } = attempt
  const decisions = undecided(attempt, 'source', step.to.level)
  const notice = 'sourceRevoked'
  if (step.status === step.to.status)
    return { patch: patched(attempt, { decisions, revocationAsked: null }), notice }
  const frozen = registration.source.frozen
  // The claims come back with the round: what was approved is open again, nothing of it is lost.
  const claims = frozen === null ? {} : differing(frozen.values, frozen.baseline)
  return {
    patch: {
      ...patched(attempt, { decisions, claims, upstream: 'none', upstreamAt: null, revocationAsked: null }),
      ...amendedTo(registration, undoRound(registration.amended, registration.source.round)),
      ...voidConfirmation(registration),
      proofs: unapprovedProofs(registration, 'source'),
    },
    notice,
  }
}

const fromAbove = (
  { input, now }: Attempt,
  result: UpstreamResult,
): Pick<SourceState, 'upstream' | 'upstreamAt' | 'heard'> => ({
  upstream: result,
  upstreamAt: now,
  heard: heardIn(input, result),
})

const surveyProblems = ({ policy, input }: Attempt) => answerProblems(policy.survey, input.survey ?? {})

/** Values laid over the record at once. */
const amendedWith = (attempt: Attempt, values: Claims, cause: 'self' | 'staff'): Change['patch'] => {
  const { registration, input, actor, now } = attempt
  const ref = cause === 'staff' ? attempt.newId : ''
  const by = { cause, ref, by: actor.openid, at: now, chosenClass: input.chosenClass }
  return amendedTo(registration, amendPlacing(registration, values, by))
}

/** A lock of this attempt; nothing else brings one along. */
const asked = ({ input: { locks } }: Attempt) => locks ?? { fields: [], from: NEVER }

export const sourceEffects: Effects<SourceEvent> = {
  save: (attempt) => {
    const claims = attempt.input.claims ?? {}
    const problems = { ...claimProblems(attempt, claims), ...surveyProblems(attempt) }
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    return ok({ patch: saved(attempt), touched: Object.keys(claims) })
  },
  submit: (attempt) => {
    const problems = surveyProblems(attempt)
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    return ok(submitted(attempt, false))
  },
  proxySubmit: (attempt) => ok({ ...submitted(attempt, true), notice: 'submittedForYou' }),
  // Withdrawing keeps the reasons and the deadline of an earlier return (model: source table).
  withdraw: (attempt) => ok({ patch: patched(attempt, { level: 0 }) }),
  attach: attached,
  detach: detached,
  edit: (attempt) => {
    const claims = attempt.input.claims ?? {}
    const problems = contactProblems(attempt, claims)
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    return ok({ patch: amendedWith(attempt, claims, 'self'), touched: Object.keys(claims) })
  },
  attachEvidence: (attempt) => attachedTo('correction', attempt),
  detachEvidence: detached,
  approve: (attempt, step) => ok(approved(attempt, step)),
  return: (attempt, step) => {
    const returned = sentBack(attempt, 'source', step.level)
    return ok({
      patch: patched(attempt, { returned, revocationAsked: null }),
      notice: 'sourceReturned',
      touched: Object.keys(returned.reasons),
    })
  },
  revoke: (attempt, step) => ok(revoked(attempt, step)),
  takeBack: (attempt) =>
    ok({ patch: patched(attempt, { returned: returnedBefore(attempt.registration.source) }) }),
  askRevoke: (attempt) => {
    const { registration, input, now } = attempt
    const { round } = registration.source
    const text = input.reasons?.['general'] ?? ''
    return ok({
      patch: patched(attempt, { revocationAsked: { at: now, round } }),
      outgoing: [
        {
          id: `${registration._id}_revoke_${String(registration.seq + 1)}`,
          dueAt: now,
          kind: 'ticket',
          about: 'revokeAsked',
          openid: attempt.actor.openid,
          text,
        },
      ],
    })
  },
  recordPassed: (attempt) => ok({ patch: patched(attempt, fromAbove(attempt, 'passed')) }),
  recordInitialised: (attempt) => ok({ patch: patched(attempt, fromAbove(attempt, 'initialised')) }),
  recordMismatched: (attempt) =>
    ok({
      patch: patched(attempt, {
        ...fromAbove(attempt, 'mismatched'),
        returned: sentBack(attempt, 'source', 'upstream'),
        revocationAsked: null,
      }),
      notice: 'sourceMismatched',
    }),
  correctRoster: (attempt) => {
    const { registration, input } = attempt
    const claims = input.claims ?? {}
    const problems = mendProblems(attempt, claims)
    if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
    const patch = amendedWith(attempt, claims, 'staff')
    const changes = changesBetween(
      effectiveValues(registration),
      effectiveValues({ ...registration, ...patch }),
    )
    return ok({ patch, notice: 'recordCorrected', changes, touched: Object.keys(changes) })
  },
  extend: (attempt) => ok(extended(attempt)),
  endExtension: (attempt) => ok(extensionEnded(attempt)),
  lockFields: (attempt) => {
    const { fields, from } = asked(attempt)
    const touched = fieldsToLock(attempt.registration, { fields, from })
    const cause = attempt.input.reasons?.['general'] ?? ''
    const locks = lockedToo(attempt.registration, touched, { from, cause })
    return ok({ patch: { locks }, notice: 'fieldsLocked', touched })
  },
  unlockFields: (attempt) => {
    const touched = fieldsToUnlock(attempt.registration, asked(attempt).fields)
    const locks = attempt.registration.locks.filter(({ field }) => !touched.some((one) => one === field))
    return ok({ patch: { locks }, notice: 'fieldsUnlocked', touched })
  },
}
