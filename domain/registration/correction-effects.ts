import { staffLevels } from '../cohort/chain'
import { levelsOf } from '../people/staff'
import { err, ok, type Result } from '../result'
import { amendedTo, amendPlacing } from './amendments'
import type { Attempt } from './attempt'
import { changesBetween, type NoticeKind, type Refused } from './change'
import { keepingConfirmation } from './confirmation'
import {
  correctionEvents,
  decideCorrection,
  type CorrectionActor,
  type CorrectionAttempt,
  type CorrectionEvent,
} from './correction-flow'
import { isOpenCorrection } from './correction-state'
import { effectiveValues } from './effective-values'
import { submittedHashes } from './attachments'
import { correctionHistory } from './past-tense'
import { appliedProofs, lettingGo } from './proofs'
import { withEntry, withOutgoing } from './record'
import type { Correction } from './correction'
import type { Claims, Outgoing, Registration } from './registration'
import { requestProblems } from './correction-fields'

/** What the correction is about, as far as the event needs it. */
export interface CorrectionInput {
  /** Of a request: field → what it should say. */
  readonly values?: Claims
  /** Of everything else: the correction the person had on the screen. */
  readonly correction?: string
  readonly reason: string
}

/**
 * Runs one event of 更正申请 (seed G 附表1, G9, G13): decide by the table, apply, record. Answers the registration
 * to store, or why not; stores nothing itself.
 */
export function performCorrection(
  event: CorrectionEvent,
  attempt: Attempt,
  input: CorrectionInput,
): Result<Registration, Refused> {
  const { registration } = attempt
  const standing = isOpenCorrection(registration) ? registration.correction : null
  if (event !== 'request' && (standing === null || standing.id !== input.correction))
    return err({ code: 'correctionStands' })
  const decided = decideCorrection(event, attemptOf(event, attempt, input.reason))
  if (!decided.ok) return err({ code: decided.error })
  return standing === null
    ? requested(attempt, input)
    : moved(event, attempt, { standing, to: decided.value, input })
}

/** What this person may do about the open correction now, besides asking for another. */
export const correctionActions = (attempt: Attempt): Exclude<CorrectionEvent, 'request'>[] =>
  correctionEvents.flatMap((event) =>
    event !== 'request' &&
    isOpenCorrection(attempt.registration) &&
    decideCorrection(event, attemptOf(event, attempt, 'given later')).ok
      ? [event]
      : [],
  )

/** Whether the graduate could ask for a correction now, were there proof and a reason. */
export const mayRequestCorrection = (attempt: Attempt): boolean =>
  decideCorrection('request', { ...attemptOf('request', attempt, 'given later'), proofs: 1 }).ok

function attemptOf(event: CorrectionEvent, attempt: Attempt, reason: string): CorrectionAttempt {
  const { registration, cohort, actor } = attempt
  const { correction } = registration
  const open = isOpenCorrection(registration) ? correction : null
  const hashes = open === null ? submittedHashes(attempt, 'correction') : open.proofs
  return {
    status: open?.status ?? 'none',
    requestedBy: event === 'request' ? (registration.binding?.openid ?? '') : (open?.requestedBy ?? ''),
    actor: { openid: actor.openid, as: actorOf(attempt, open) },
    proofs: Object.values(hashes).flat().length,
    reason,
    decidedBefore:
      attempt.policy.distinctReviewers && (open?.decisions.some(({ by }) => by === actor.openid) ?? false),
    active: registration.removed === null && registration.kept === 'whole' && !cohort.paused,
    underReview: isUnderReview[registration.source.status],
  }
}

const isUnderReview: Readonly<Record<Registration['source']['status'], boolean>> = {
  draft: false,
  returned: false,
  inReview: true,
  completed: false,
}

/**
 * Staff act for the level that the correction waits for: the first of its chain compares, the last applies. The
 * queue says which it is, so that a chain that was changed meanwhile leaves nobody's list without a way on.
 */
function actorOf({ actor, registration, now }: Attempt, open: Correction | null): CorrectionActor {
  if (actor.as === 'student') return 'requester'
  const own = levelsOf(actor.staff, registration, now)
  const isAwaited = own.some((level) => level === registration.queue.correction)
  return isAwaited === (open?.status === 'verified') ? 'school' : 'college'
}

/** Whether this member of the staff has a say in corrections of this record (B15: nobody else looks at their pictures). */
export const decidesOnCorrections = ({ actor, policy, registration, now }: Attempt): boolean => {
  const own = levelsOf(actor.staff, registration, now)
  const levels: readonly string[] = [...staffLevels(policy.chain.correction), registration.queue.correction]
  return own.some((level) => levels.includes(level))
}

function requested(
  attempt: Attempt,
  { values = {}, reason }: CorrectionInput,
): Result<Registration, Refused> {
  const { registration, actor, now } = attempt
  const problems = requestProblems(attempt, values)
  if (Object.keys(values).length === 0) return err({ code: 'fieldsInvalid', fields: { values: 'required' } })
  if (Object.keys(problems).length > 0) return err({ code: 'fieldsInvalid', fields: problems })
  const before: Claims = effectiveValues(registration)
  const correction: Correction = {
    id: attempt.newId,
    status: 'requested',
    requestedBy: actor.openid,
    at: now,
    values: changesBetween(before, { ...before, ...values }),
    reason,
    proofs: submittedHashes(attempt, 'correction'),
    decisions: [],
  }
  return ok(recorded(attempt, { ...registration, correction }, { event: 'request', reason }))
}

interface Move {
  readonly standing: Correction
  readonly to: Correction['status']
  readonly input: CorrectionInput
}

const notices: Readonly<Partial<Record<CorrectionEvent, NoticeKind>>> = {
  apply: 'correctionApplied',
  refuse: 'correctionRefused',
}

function moved(
  event: CorrectionEvent,
  attempt: Attempt,
  { standing, to, input }: Move,
): Result<Registration, Refused> {
  if (event === 'request') return err({ code: 'noOpenCorrection' })
  const { registration, actor, now } = attempt
  const { class: chosen } = standing.values
  // A class without its place would leave the graduate where nobody of it looks.
  if (
    event === 'apply' &&
    chosen !== undefined &&
    attempt.input.chosenClass?.values['class'] !== chosen.value
  )
    return err({ code: 'fieldsInvalid', fields: { class: 'notAnOption' } })
  const decision = { event, by: actor.openid, at: now, reason: input.reason }
  const correction: Correction = { ...standing, status: to, decisions: [...standing.decisions, decision] }
  const decided = { ...registration, correction }
  const next = event === 'apply' ? applied(attempt, decided, correction) : decided
  return ok(recorded(attempt, next, { event, reason: input.reason }))
}

/** The school's word stands before the roster's; a value that the graduate still claims is none any more. */
function applied(attempt: Attempt, decided: Registration, { id, values }: Correction): Registration {
  const { actor, now, input } = attempt
  const wanted = Object.fromEntries(Object.entries(values).map(([field, { value }]) => [field, value]))
  const cause = { cause: 'correction', ref: id, by: actor.openid, at: now } as const
  const amended = amendPlacing(decided, wanted, { ...cause, chosenClass: input.chosenClass })
  const claims = Object.entries(decided.source.claims).filter(([field]) => wanted[field] === undefined)
  return keepingConfirmation(decided, {
    ...decided,
    ...amendedTo(decided, amended),
    source: { ...decided.source, claims: Object.fromEntries(claims) },
    proofs: appliedProofs(decided, now),
  })
}

/** One line of history, the queue the correction waits in, and, once it has ended, its copy in the list. */
function recorded(
  { registration, policy, actor, now }: Attempt,
  next: Registration,
  { event, reason }: { readonly event: CorrectionEvent; readonly reason: string },
): Registration {
  const { correction } = next
  if (correction === null) throw new Error('a correction was moved and is not there')
  const levels = staffLevels(policy.chain.correction)
  const waitsFor: Readonly<Record<Correction['status'], string | undefined>> = {
    requested: levels[0],
    verified: levels.at(-1),
    applied: '',
    refused: '',
    withdrawn: '',
  }
  const place = waitsFor[correction.status] ?? ''
  const { registration: kept, outgoing } = lettingGo(next, now)
  const queued = { ...kept, queue: { ...kept.queue, correction: place, correctionAt: now } }
  const changes =
    event === 'apply' ? changesBetween(effectiveValues(registration), effectiveValues(next)) : {}
  const entered = withEntry(queued, now, {
    entry: {
      seq: registration.seq + 1,
      at: now,
      by: actor.openid,
      byKind: actor.as,
      what: correctionHistory[event],
      round: registration.source.round,
      level: 0,
      reasons: reason === '' ? {} : { general: reason },
      touched: Object.keys(correction.values),
    },
    notice: notices[event],
    changes,
  })
  const ended: Outgoing[] = isOpenCorrection(next)
    ? []
    : [{ id: `${correction.id}_ended`, dueAt: now, kind: 'correction', correction }]
  return withOutgoing(entered, [...ended, ...outgoing])
}
