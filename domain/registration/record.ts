import type { Policy } from '../cohort/policy'
import type { Attempt } from './attempt'
import type { Change } from './change'
import { keepingConfirmation } from './confirmation'
import type { Step } from './flow'
import { pastTense } from './past-tense'
import { lettingGo } from './proofs'
import { queueKey } from './queue-key'
import { NEVER, type Entry, type Instant, type Outgoing, type Registration } from './registration'
import { onDesk } from './desk-lists'
import type { FlowName } from './standing'
import { isSlip } from './slip'
import { heldBack, leavesAt, undoneDecision } from './undo'

/** Entries kept inside the document; every one also goes to `events` through the outbox. */
const HISTORY_KEPT = 20
/** Savings of one person within this time are one line of history. */
const SAVES_COALESCE_MS = 10 * 60_000

/**
 * The registration after a step: the new state, one line of history, the work that follows from it, and
 * its place in the queue, all in one value that is stored by one guarded write.
 */
export function record(attempt: Attempt, step: Step<string>, change: Change): Registration {
  const before = attempt.registration
  const moved = { ...before, ...change.patch }
  const stepped = { ...moved, [step.flow]: { ...moved[step.flow], ...placeAfter(step) } }
  const { registration: placed, outgoing } = lettingGo(stepped, attempt.now)
  const decidedAt = undoneDecision(step, before[step.flow])
  const slip = isSlip(decidedAt, attempt.now)
  const queue = queued(placed, attempt, step)
  const next = onDesk({
    ...keepingConfirmation(before, placed),
    outbox: slip ? heldBack(placed, step.flow, decidedAt) : placed.outbox,
    queue: slip ? inItsPlace(queue, placed, step.flow) : queue,
    // A step that moves nothing leaves the reviewer's lease alone.
    lease: step.to.status === step.status && step.to.level === step.level ? before.lease : null,
  })
  const following = [...(change.outgoing ?? []), ...outgoing]
  if (coalesces(attempt, step, change)) return withOutgoing(next, following)
  const entry = entryOf(attempt, step, change)
  // Of a decision that nobody was told of, nobody is told that it was undone.
  const told = slip ? {} : { notice: change.notice, changes: change.changes }
  return withOutgoing(withEntry(next, attempt.now, { entry, ...told }), following)
}

/** Adds work that follows from a write. */
export function withOutgoing(next: Registration, outgoing: readonly Outgoing[]): Registration {
  if (outgoing.length === 0) return next
  const outbox = [...next.outbox, ...outgoing]
  return { ...next, outbox, outboxDueAt: nextDue(outbox) }
}

/** The rows of a flow name that flow's statuses only (a test says so); types cannot say which flow this is. */
const placeAfter = ({ to }: Step<string>): { status: never; level: number } =>
  to as { status: never; level: number }

function queued(
  next: Registration,
  { registration, policy, now }: Attempt,
  step: Step<string>,
): Registration['queue'] {
  const { flow, chain, to } = step
  const before = registration.queue
  // What moves nothing may follow other rules than the submission does (a picture for a correction: today's).
  if (to.status === step.status && to.level === step.level) return before
  const reviewer = chain[to.level]
  // Since when it stands in a list of what waits for nobody: sent back, or settled.
  if (to.status !== 'inReview' || reviewer === undefined)
    return { ...before, [flow]: '', [`${flow}At`]: now, [`${flow}Barred`]: [] }
  const key = queueKey(reviewer)
  const at = key === before[flow] ? before[`${flow}At`] : now
  return { ...before, [flow]: key, [`${flow}At`]: at, [`${flow}Barred`]: barred(next, policy, flow) }
}

/** After a slip a submission waits where it waited before: since it was brought, or since the level below decided. */
function inItsPlace(queue: Registration['queue'], next: Registration, flow: FlowName): Registration['queue'] {
  const { frozen, decisions, round } = next[flow]
  if (frozen === null) return queue
  const below = decisions.filter((decision) => decision.round === round).map(({ at }) => at)
  return { ...queue, [`${flow}At`]: Math.max(frozen.at, ...below) }
}

/** Whose queue passes a submission over: those whom notOwner, notProxyAuthor and distinctReviewer would refuse. */
function barred(next: Registration, { distinctReviewers }: Policy, flow: FlowName): readonly string[] {
  const { frozen, decisions, round } = next[flow]
  const deciders = decisions.filter((decision) => decision.round === round).map(({ by }) => by)
  return [
    ...(next.binding === null ? [] : [next.binding.openid]),
    ...(frozen?.proxy === true ? [frozen.by] : []),
    ...(distinctReviewers ? deciders : []),
  ]
}

/** What a person does again and again while filling in: it must not push what reviewers said out of the history. */
const repeated: ReadonlySet<string> = new Set([
  'save',
  'edit',
  'attach',
  'detach',
  'attachEvidence',
  'detachEvidence',
])

/** Whether the last line of history says already what this saving would say. */
function coalesces(
  { registration, actor, now }: Attempt,
  { flow, event }: Step<string>,
  { touched = [] }: Change,
): boolean {
  const last = registration.history.at(-1)
  return (
    repeated.has(event) &&
    last?.what === pastTense(flow, event) &&
    last.by === actor.openid &&
    now - last.at < SAVES_COALESCE_MS &&
    touched.every((field) => last.touched.includes(field))
  )
}

function entryOf({ registration, actor, input, now }: Attempt, step: Step<string>, change: Change): Entry {
  return {
    seq: registration.seq + 1,
    at: now,
    by: actor.openid,
    byKind: actor.as,
    what: pastTense(step.flow, step.event),
    round: change.patch[step.flow]?.round ?? registration[step.flow].round,
    level: step.level,
    reasons: input.reasons ?? {},
    touched: change.touched ?? [],
  }
}

interface Told {
  readonly entry: Entry
  readonly notice?: Change['notice'] | undefined
  readonly changes?: Change['changes'] | undefined
}

/** Adds a line of history and its outgoing work. Ids follow from record and line, so doing it twice is one effect. */
export function withEntry(
  next: Registration,
  now: Instant,
  { entry, notice, changes = {} }: Told,
): Registration {
  const id = `${next._id}_${String(entry.seq)}`
  const event: Outgoing = { id, dueAt: now, kind: 'event', entry }
  const to = next.binding?.openid
  const notices: Outgoing[] =
    notice === undefined || to === undefined
      ? []
      : [
          {
            id: `${id}_notice`,
            dueAt: leavesAt(next.outbox, notice, now),
            kind: 'notice',
            to,
            notice,
            params: { round: String(entry.round) },
            changes,
          },
        ]
  const outbox = [...next.outbox, event, ...notices]
  return {
    ...next,
    seq: entry.seq,
    history: [...next.history, entry].slice(-HISTORY_KEPT),
    outbox,
    outboxDueAt: nextDue(outbox),
  }
}

/** Since when the oldest work that fails is due; `NEVER` where none fails. */
export const failingSinceOf = (outbox: readonly Outgoing[]): Instant =>
  Math.min(NEVER, ...outbox.map(({ failingSince }) => failingSince ?? NEVER))

/** When the timer has to look at this record again. */
export const nextDue = (outbox: readonly Outgoing[]): Instant =>
  Math.min(NEVER, ...outbox.map(({ dueAt }) => dueAt))
