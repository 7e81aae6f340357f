import { deskLists, type DeskList } from '../../../domain/contract/queue'
import type { SignalCode } from '../../../domain/registration/signal'
import type { FlowName } from '../../../domain/registration/standing'
import { DAY } from '../../lib/time'

/** Lists of one flow, as tabs below one another; nothing of a destination is unchanged, so all of it is one list. */
export const listsOf: Readonly<Record<FlowName, readonly TabList[]>> = {
  source: ['changed', 'unchanged', 'returned', 'passed'],
  destination: ['waiting', 'returned', 'passed'],
}
export type TabList = Exclude<DeskList, SignalCode>

/** Of what waits for a decision; the others are for looking something up. */
const waitingLists: ReadonlySet<DeskList> = new Set<DeskList>(
  deskLists.filter((list) => list !== 'returned' && list !== 'passed'),
)
export const isWaitingList = (list: DeskList): boolean => waitingLists.has(list)

/** Signals that a flow can have, in the order in which they are offered. */
export const signalsOf: Readonly<Record<FlowName, readonly SignalCode[]>> = {
  source: [
    'placeOtherCity',
    'idPlaceDiffers',
    'placeChangedNotMoved',
    'placeChangedAfterMove',
    'idBirthDiffers',
    'idSexDiffers',
    'pictureUsedElsewhere',
    'phoneShared',
  ],
  destination: ['pictureUsedElsewhere', 'employerCluster', 'categoryShare'],
}

export const waitingDays = [1, 2, 3] as const
export type WaitingDays = (typeof waitingDays)[number]

/** What the person narrows the lists to. */
export interface DeskFilter {
  readonly majorId: string | null
  readonly classId: string | null
  readonly signal: SignalCode | null
  /** `since` is fixed when it is chosen: the list then keeps its key, and its place, while it is read. */
  readonly waiting: { readonly days: WaitingDays; readonly since: number } | null
}

export const noFilter: DeskFilter = { majorId: null, classId: null, signal: null, waiting: null }

export const isFiltered = (filter: DeskFilter): boolean => Object.values(filter).some((one) => one !== null)

export const waitingFor = (days: WaitingDays | null, now: number): DeskFilter['waiting'] =>
  days === null ? null : { days, since: now - days * DAY }

/** The part of a filter that a flow knows. */
export const filterIn = (flow: FlowName, filter: DeskFilter): DeskFilter =>
  filter.signal === null || signalsOf[flow].includes(filter.signal) ? filter : { ...filter, signal: null }

/** What a call of the desk is asked for. */
export interface AskedList {
  readonly list: DeskList
  readonly majorId: string | null
  readonly classId: string | null
  readonly waitingSince: number | null
}

/** A signal is a list of its own: of everything that waits and carries it, changed or not. */
export const askedOf = (tab: TabList, { majorId, classId, signal, waiting }: DeskFilter): AskedList => ({
  list: signal ?? tab,
  majorId,
  classId,
  waitingSince: waiting?.since ?? null,
})

/** The same as the parameters of the page of one record, from which it takes the next ones. */
export function linkOf({
  list,
  majorId,
  classId,
  waitingSince,
}: AskedList): Readonly<Record<string, string>> {
  return {
    ...(list !== 'waiting' && { list }),
    ...(classId !== null && { classId }),
    ...(majorId !== null && { majorId }),
    ...(waitingSince !== null && { since: String(waitingSince) }),
  }
}

/** Text that the server can search by: two characters, or one Han character. */
export const isSearchable = (text: string): boolean => [...text].length >= 2 || /[\u3400-\u9fff]/.test(text)
