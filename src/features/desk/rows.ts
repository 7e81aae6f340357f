import type { Output } from '../../../domain/contract/contract'
import type { DeskList } from '../../../domain/contract/queue'
import type { FlowName } from '../../../domain/registration/standing'
import { labelOf } from '../../lib/field-label'
import { DAY, roughly } from '../../lib/time'
import { ago, awaiting, changedSentence, filledSentence, heldBy, stateWords, texts } from '../../texts/queue'
import { signalShort } from '../../texts/signals'
import { isWaitingList } from './lists'

export type QueuePage = Output<'queue.list'>
export type DeskRow = QueuePage['rows'][number]

/** Who has waited so long is marked; milliseconds. */
const OVERDUE_MS = 2 * DAY
/** More labels than these do not help to choose. */
const LABELS_SHOWN = 4

/** What the student did, in one line. */
export function changedText(flow: FlowName, changed: readonly string[]): string {
  if (changed.length === 0) return texts.unchanged
  const labels = changed.slice(0, LABELS_SHOWN).map(labelOf).join('、')
  const all = changed.length <= LABELS_SHOWN
  return flow === 'source'
    ? changedSentence(changed.length, labels, all)
    : filledSentence(changed.length, labels, all)
}

/** Where a record stands, in a word; nobody's turn needs no name. */
export const stateText = ({ status, awaits }: Pick<DeskRow, 'status' | 'awaits'>): string =>
  awaits === '' ? (stateWords[status] ?? '') : awaiting(awaits)

/** The first signal, and how many others there are; '' where there is none. */
export function signalText(signals: DeskRow['signals']): string {
  const [first] = signals
  if (first === undefined) return ''
  return signals.length === 1 ? signalShort(first) : `${signalShort(first)} +${signals.length - 1}`
}

const heldNow = ({ lease }: DeskRow, now: number): DeskRow['lease'] =>
  lease === null || lease.until <= now ? null : lease

/** The longest that a lease lasts: a list read a while ago must not promise more. Milliseconds. */
const LEASE_MS = 5 * 60_000

/** Who is looking at it and for how long, or undefined when nobody is. */
export function leaseText(row: DeskRow, now: number): string | undefined {
  const lease = heldNow(row, now)
  if (lease === null) return undefined
  return lease.mine ? texts.mine : heldBy(lease.by, roughly(Math.min(lease.until - now, LEASE_MS)))
}

/** Whether it may be approved together with others: nothing to look at, and nobody at it. The server decides again. */
export const isPickable = (row: DeskRow, now: number): boolean =>
  row.seen !== null &&
  row.changed.length === 0 &&
  row.signals.length === 0 &&
  (heldNow(row, now)?.mine ?? true)

/** A row of the desk as the page shows it; words only, '' where there is nothing to say. */
export interface RowShown {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly wait: string
  readonly overdue: boolean
  readonly changed: string
  readonly signal: string
  readonly lease: string
  readonly leaseMine: boolean
}

/** One of a list: what waits says for how long and what is new, the others where they stand and since when. */
export function rowShown(row: DeskRow, at: { flow: FlowName; list: DeskList; now: number }): RowShown {
  const { now } = at
  const waits = isWaitingList(at.list)
  const since = now - row.since
  return {
    id: row.id,
    name: row.name,
    place: row.class === '' ? row.college : row.class,
    wait: waits ? roughly(since) : ago(roughly(since)),
    overdue: waits && since >= OVERDUE_MS,
    changed: waits ? changedText(at.flow, row.changed) : stateText(row),
    signal: waits ? signalText(row.signals) : '',
    lease: leaseText(row, now) ?? '',
    leaseMine: row.lease?.mine ?? false,
  }
}

/** A graduate who was searched for: where the record stands, whatever it is. */
export const foundShown = (row: DeskRow, now: number): RowShown => ({
  ...rowShown(row, { flow: 'source', list: 'passed', now }),
  place: `${row.class === '' ? row.college : row.class} ${row.studentNo}`,
  wait: '',
  signal: signalText(row.signals),
})

/** Pages as one list; a row that moved between two readings is shown once. */
export function rowsOf(pages: readonly QueuePage[]): readonly DeskRow[] {
  const seen = new Map(pages.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  return [...seen.values()]
}

export type ReviewTime = 'always' | 'ahead' | 'open' | 'over'

/** Where now is in the window of reviews; without a window it is always open. */
export function reviewTime(window: QueuePage['window'], now: number): ReviewTime {
  if (window === null) return 'always'
  if (now < window.opensAt) return 'ahead'
  return now < window.closesAt ? 'open' : 'over'
}
