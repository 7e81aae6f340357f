import type { NoticeKind } from './change'
import type { Instant, Outgoing } from './registration'
import type { FlowName } from './standing'

/** How long a decision's message is held back, so that a slip of the finger reaches nobody (B7). Milliseconds. */
export const UNDO_MS = 10_000

/** Messages of decisions, by the flow they are about. */
const decisionNotices: Readonly<Record<FlowName, ReadonlySet<string>>> = {
  source: new Set<NoticeKind>(['sourceCompleted', 'sourceReturned']),
  destination: new Set<NoticeKind>(['destinationReviewed', 'destinationReturned']),
}

/** When a message leaves: decisions wait for the time in which they may be undone. */
export const leavesAt = (notice: NoticeKind, now: Instant): Instant =>
  Object.values(decisionNotices).some((notices) => notices.has(notice)) ? now + UNDO_MS : now

/**
 * Outgoing work without the message of the decision that is being undone, and whether there was one to keep
 * back. Once its time has come the timer may be delivering it: then it stays, and the undoing is told as well.
 */
export function heldBack(
  outbox: readonly Outgoing[],
  flow: FlowName,
  now: Instant,
): { readonly outbox: readonly Outgoing[]; readonly kept: boolean } {
  const left = outbox.filter(
    (work) => work.kind !== 'notice' || work.dueAt <= now || !decisionNotices[flow].has(work.notice),
  )
  return { outbox: left, kept: left.length < outbox.length }
}
