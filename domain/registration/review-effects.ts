import { submittedHashes } from './attachments'
import type { Attempt } from './attempt'
import { digestOf } from './digest'
import { isHolders } from './own-submission'
import type { Claims, Flow, Frozen, LevelDecision, Outgoing, Registration, Returned } from './registration'
import type { FlowName } from './standing'

/** What both flows share: freezing a submission, recording a level's decision, sending back, taking back. */
const DAY_MS = 24 * 3_600_000

/** Freezes what the reviewer will see; from here on nothing the student does changes it. */
export function freeze(
  attempt: Attempt,
  flow: FlowName,
  content: { readonly values: Claims; readonly baseline: Claims; readonly proxy: boolean },
): Flow {
  const state = attempt.registration[flow]
  const round = state.round + 1
  const proofs = submittedHashes(attempt, flow)
  const digest = digestOf({ round, values: content.values, baseline: content.baseline, proofs }, attempt.hash)
  const frozen: Frozen = {
    round,
    at: attempt.now,
    by: attempt.actor.openid,
    proxy: content.proxy,
    policyVersion: attempt.policy.version,
    values: content.values,
    baseline: content.baseline,
    proofs,
    digest,
  }
  // The reasons and the deadline of an earlier return stay: a withdrawal falls back on them.
  return {
    level: 0,
    round,
    claims: state.claims,
    frozen,
    returned: state.returned,
    decisions: state.decisions,
    earlier: withRound(attempt.registration, flow),
  }
}

/** Rounds kept for comparison; reviewers look at the one before, seldom further back. */
const EARLIER_KEPT = 2

/**
 * Earlier rounds and the one that now becomes one of them, with the reasons for which it was sent back. What
 * somebody else had submitted who held the record before is nothing that this person mended.
 */
function withRound(registration: Registration, flow: FlowName): Flow['earlier'] {
  const { earlier, frozen, returned } = registration[flow]
  if (frozen === null || isFormerHolders(registration, frozen)) return earlier
  const { round, at, values, proofs } = frozen
  const reasons = returned !== null && returned.at >= at ? returned.reasons : {}
  return [...earlier, { round, at, values, proofs, reasons }].slice(-EARLIER_KEPT)
}

const isFormerHolders = (registration: Registration, frozen: Frozen): boolean =>
  !frozen.proxy && registration.binding !== null && !isHolders(registration, frozen)

/** A submission is looked at beside those of others, where they are: by the timer. */
export function examination(attempt: Attempt, flow: FlowName): Outgoing {
  const round = attempt.registration[flow].round + 1
  const id = `${attempt.registration._id}_examine_${flow}_${String(round)}`
  return { id, dueAt: attempt.now, kind: 'examine', flow, round }
}

/** Decisions with this level's added. */
export function decided(attempt: Attempt, flow: FlowName): readonly LevelDecision[] {
  const { level, round, decisions } = attempt.registration[flow]
  return [...decisions, { level, round, by: attempt.actor.openid, at: attempt.now }]
}

/** Decisions of this round at `level` and above taken back. */
export function undecided(attempt: Attempt, flow: FlowName, level: number): readonly LevelDecision[] {
  const { round, decisions } = attempt.registration[flow]
  return decisions.filter((decision) => decision.round !== round || decision.level < level)
}

/** A return names what to mend and until when; so a return after the window is no dead end. */
export function sentBack(
  { input, now, actor, cohort, registration }: Attempt,
  flow: FlowName,
  level: Returned['level'],
): Returned {
  return {
    level,
    reasons: input.reasons ?? {},
    resubmitBy: now + cohort.resubmitDays * DAY_MS,
    by: actor.openid,
    at: now,
    before: withoutBefore(registration[flow].returned),
  }
}

function withoutBefore(returned: Returned | null): Returned['before'] {
  if (returned === null) return null
  const { before: _older, ...left } = returned
  return left
}

/** The return that stood before the one that is taken back. */
export function returnedBefore({ returned }: Flow): Returned | null {
  const before = returned?.before ?? null
  return before === null ? null : { ...before, before: null }
}
