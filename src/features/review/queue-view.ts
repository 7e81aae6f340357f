import type { Output } from '../../../domain/contract/contract'
import { isDestinationField, destinationFields } from '../../../domain/registration/destination-fields'
import { fields, isFieldKey } from '../../../domain/registration/fields'
import type { FlowName } from '../../../domain/registration/standing'
import { DAY, roughly } from '../../lib/time'
import { changedSentence, filledSentence, heldBy, texts } from '../../texts/queue'

export type QueuePage = Output<'queue.list'>
export type WaitingRow = QueuePage['rows'][number]

/** Who has waited so long is marked; milliseconds. */
const OVERDUE_MS = 2 * DAY
/** More labels than these do not help to choose. */
const LABELS_SHOWN = 4

/** The field's name on pages; what no table knows keeps its key. */
export function labelOf(field: string): string {
  if (isFieldKey(field)) return fields[field].label
  return isDestinationField(field) ? destinationFields[field].label : field
}

/** What the student did, in one line. */
export function changedText(flow: FlowName, changed: readonly string[]): string {
  if (changed.length === 0) return texts.unchanged
  const labels = changed.slice(0, LABELS_SHOWN).map(labelOf).join('、')
  const all = changed.length <= LABELS_SHOWN
  return flow === 'source'
    ? changedSentence(changed.length, labels, all)
    : filledSentence(changed.length, labels, all)
}

/** Who is looking at it and for how long, or undefined when nobody is. */
export function leaseText({ lease }: WaitingRow, now: number): string | undefined {
  if (lease === null || lease.until <= now) return undefined
  return lease.mine ? texts.mine : heldBy(lease.by, roughly(lease.until - now))
}

/** A row of the queue as the page shows it. */
export interface RowShown {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly wait: string
  readonly overdue: boolean
  readonly changed: string
  readonly lease: { readonly text: string; readonly mine: boolean } | undefined
}

export function rowShown(row: WaitingRow, flow: FlowName, now: number): RowShown {
  const waited = now - row.submittedAt
  const lease = leaseText(row, now)
  return {
    id: row.id,
    name: row.name,
    place: row.class === '' ? row.college : row.class,
    wait: roughly(waited),
    overdue: waited >= OVERDUE_MS,
    changed: changedText(flow, row.changed),
    lease: lease === undefined ? undefined : { text: lease, mine: row.lease?.mine ?? false },
  }
}

/** Pages as one list; a row that moved between two readings is shown once. */
export function rowsOf(pages: readonly QueuePage[]): readonly WaitingRow[] {
  const seen = new Map(pages.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
  return [...seen.values()]
}

/** How many wait, as far as this device has read. */
export const countText = (rows: number, more: boolean): string => `${rows}${more ? '+' : ''}`

export type ReviewTime = 'always' | 'ahead' | 'open' | 'over'

/** Where now is in the window of reviews; without a window it is always open. */
export function reviewTime(window: QueuePage['window'], now: number): ReviewTime {
  if (window === null) return 'always'
  if (now < window.opensAt) return 'ahead'
  return now < window.closesAt ? 'open' : 'over'
}
