import type { NoticeKind } from './change'
import type { Step } from './flow'
import { destinationHistory, sourceHistory } from './past-tense'
import type { Flow, Instant, Outgoing, Registration } from './registration'
import { HELD_MS } from './slip'
import type { FlowName } from './standing'

/** Messages of decisions, by the flow they are about. */
const decisionNotices: Readonly<Record<FlowName, ReadonlySet<string>>> = {
  source: new Set<NoticeKind>(['sourceCompleted', 'sourceReturned']),
  destination: new Set<NoticeKind>(['destinationReviewed', 'destinationReturned']),
}

/** Lines of history that say a decision was made. */
export const decisionWords: Readonly<Record<FlowName, ReadonlySet<string>>> = {
  source: new Set([sourceHistory.approve, sourceHistory.return]),
  destination: new Set([destinationHistory.approve, destinationHistory.return]),
}

/**
 * When a message leaves: decisions wait until they can no longer be undone, and whatever happens meanwhile is told
 * after them.
 */
export function leavesAt(outbox: readonly Outgoing[], notice: NoticeKind, now: Instant): Instant {
  const decides = Object.values(decisionNotices).some((notices) => notices.has(notice))
  const waiting = outbox.flatMap((work) => (work.kind === 'notice' && work.dueAt > now ? [work.dueAt] : []))
  return Math.max(decides ? now + HELD_MS : now, ...waiting.map((dueAt) => dueAt + 1))
}

type Undone = Pick<Flow, 'round' | 'decisions' | 'returned'>

/** When the decision that a step takes back was made; null where the step takes nothing back. */
export function undoneDecision({ event, to }: Step<string>, before: Undone): Instant | null {
  switch (event) {
    case 'takeBack':
      return before.returned?.at ?? null
    case 'revoke': {
      const gone = before.decisions.filter(({ round, level }) => round === before.round && level >= to.level)
      return gone.length === 0 ? null : Math.max(...gone.map(({ at }) => at))
    }
    default:
      return null
  }
}

/**
 * Outgoing work without the message of the decision of that instant, whenever it would have left: within the time
 * of a slip nobody has tried to deliver it. Messages of other decisions stay.
 */
export function heldBack(
  { history, outbox }: Pick<Registration, 'history' | 'outbox'>,
  flow: FlowName,
  decidedAt: Instant,
): readonly Outgoing[] {
  const lines = history.filter(({ at, what }) => at === decidedAt && decisionWords[flow].has(what))
  const seqs = new Set(lines.map(({ seq }) => seq))
  return outbox.filter(
    (work) => work.kind !== 'notice' || !decisionNotices[flow].has(work.notice) || !seqs.has(lineOf(work.id)),
  )
}

/** The line of history that a message follows from; its id names it (record.ts). */
const lineOf = (noticeId: string): number => Number(noticeId.split('_').at(-2))
