import { ok, type Result } from '../result'
import { submittedHashes } from './attachments'
import type { Attempt } from './attempt'
import type { Change } from './change'
import { digestOf } from './digest'
import type { Claims, Flow, Frozen, LevelDecision, Returned } from './registration'
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
  }
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
export function sentBack(attempt: Attempt, level: Returned['level']): Returned {
  return {
    level,
    reasons: attempt.input.reasons ?? {},
    resubmitBy: attempt.now + attempt.cohort.resubmitDays * DAY_MS,
  }
}

/** Nothing changes but the history: the wish becomes a ticket of the staff. */
export const onlyRecorded = (): Result<Change, never> => ok({ patch: {} })
