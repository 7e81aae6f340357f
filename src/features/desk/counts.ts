import type { Output } from '../../../domain/contract/contract'
import type { FlowName } from '../../../domain/registration/standing'
import { MINUTE } from '../../lib/time'
import type { TabList } from './lists'

export type Counts = Output<'queue.counts'>

/** Numbers are a minute old at most when all is well: only older ones are worth a word. Milliseconds. */
const WORTH_SAYING_MS = 2 * MINUTE

/** List → how many stand in it; what is not known is left out. */
export type ListCounts = Readonly<Partial<Record<TabList, number>>>

/** The list that is looked at, as far as it was read. */
export interface OwnList {
  readonly tab: TabList
  readonly rows: number
  readonly more: boolean
  /** A part of the list says nothing of the whole. */
  readonly whole: boolean
}

/** How many stand in each list of a flow; a list that was read to its end says its own count. */
export function listCounts(counts: Counts | undefined, flow: FlowName, own: OwnList | null): ListCounts {
  const known: ListCounts = counts === undefined || counts.countedAt === null ? {} : counts[flow]
  if (own === null || !own.whole || own.more) return known
  const after = { ...known, [own.tab]: own.rows }
  if (flow === 'destination' || own.tab === 'waiting') return after
  const { changed, unchanged } = after
  return changed === undefined || unchanged === undefined ? after : { ...after, waiting: changed + unchanged }
}

/** `48`; before anything was counted what has been read so far: `20+`. */
export function waitingText(counts: ListCounts, own: OwnList): string {
  if (counts.waiting !== undefined && counts.waiting >= own.rows) return String(counts.waiting)
  return `${own.rows}${own.more ? '+' : ''}`
}

/** For how long the numbers have not been counted, where that is worth a word; otherwise null. Milliseconds. */
export function countsAge(counts: Counts | undefined, now: number): number | null {
  if (counts === undefined || counts.countedAt === null) return null
  const age = now - counts.countedAt
  return age > WORTH_SAYING_MS ? age : null
}
