import { useEffect, useRef, useState } from 'react'
import type { StaffRole } from '../../../domain/people/roles'
import type { FlowName } from '../../../domain/registration/standing'
import { useClaim } from '../../lib/claim'
import { sentenceOf } from '../../lib/cloud'
import { open } from '../../lib/navigate'
import { serverNow } from '../../lib/now'
import { chooseAnother, takeOut as takeOutWords, texts } from '../../texts/queue'
import type { OwnList } from './counts'
import { askedOf, filterIn, isFiltered, linkOf, listsOf, type DeskFilter, type TabList } from './lists'
import { leaseText, reviewTime, type ReviewTime } from './rows'
import { useBatch, type Batch } from './use-batch'
import type { Choices } from './use-choices'
import { useFind, type Find } from './use-find'
import { useQueue, type Queue, type Wanted } from './use-queue'
import { useTakeOut, type TakeOut } from './use-take-out'

export interface DeskOf {
  readonly cohortId: string
  readonly flow: FlowName
  readonly as: StaffRole | null
}

export interface Desk {
  readonly flow: FlowName
  readonly tab: TabList
  /** What is asked for: the list of the tab, or of a signal, narrowed by the filter. */
  readonly wanted: Wanted
  readonly filter: DeskFilter
  readonly queue: Queue
  /** The list on the page, as far as it was read. */
  readonly own: OwnList
  readonly time: ReviewTime
  /** What came of the last tap, when no record came of it. */
  readonly notice: string | null
  readonly claiming: boolean
  /** Takes the next record of the list (null) or the tapped one, and opens it. */
  readonly start: (id: string | null) => void
  /** Opens a record only to look at it. */
  readonly look: (id: string) => void
  readonly find: Find
  readonly batch: Batch
  readonly takeOut: TakeOut
}

/** Everything that can be done with the lists of one flow. */
export function useDesk({ cohortId, flow, as }: DeskOf, choices: Choices): Desk {
  const filter = filterIn(flow, choices.filter)
  const [first = 'waiting'] = listsOf[flow]
  const tab = choices.tabs[flow] ?? first
  const asked = askedOf(tab, filter)
  const wanted: Wanted = { cohortId, flow, as, ...asked }
  const [notice, setNotice] = useState<string | null>(null)
  const queue = useQueue(wanted)
  const { claim, busy, trouble } = useClaim()
  const find = useFind({ cohortId, flow, as })
  const batch = useBatch(flow, queue.rows)
  const takeOut = useTakeOut((name) => {
    setNotice(takeOutWords.done(name))
    queue.ask()
    if (find.text !== '') find.asked.ask()
  })

  // Whoever has chosen nothing yet is shown what is left to do.
  const nothingChanged =
    tab === 'changed' && !queue.loading && queue.trouble === null && queue.rows.length === 0
  const movesOn = choices.tabs[flow] === null && nothingChanged && !isFiltered(filter)
  const chooseTab = useRef(choices.chooseTab)
  chooseTab.current = choices.chooseTab
  useEffect(() => {
    if (movesOn) chooseTab.current(flow, 'unchanged')
  }, [movesOn, flow])

  /** Somebody is at the tapped record, or it is gone: say who, as far as the list knows. */
  const whyNot = (id: string | null): string => {
    if (id === null) return texts.nothingFree
    const row = queue.rows.find((one) => one.id === id)
    const held = row === undefined || row.lease?.mine === true ? undefined : leaseText(row, serverNow())
    return held === undefined ? texts.goneMeanwhile : chooseAnother(held)
  }
  const around = { flow, cohort: cohortId, ...(as !== null && { as }) }
  const start = async (id: string | null): Promise<void> => {
    if (busy) return
    setNotice(null)
    const review = await claim({ ...wanted, id })
    if (review === undefined) return
    if (review === null) setNotice(whyNot(id))
    else open('review', { id: review.id, ...around, ...linkOf(asked) })
  }
  const look = (id: string): void => open('review', { id, ...around })
  return {
    flow,
    tab,
    wanted,
    filter,
    queue,
    own: { tab, rows: queue.rows.length, more: queue.more, whole: !queue.loading && !isFiltered(filter) },
    time: reviewTime(queue.window, serverNow()),
    notice: trouble === null ? notice : sentenceOf(trouble),
    claiming: busy,
    start: (id) => void start(id),
    look,
    find,
    batch,
    takeOut,
  }
}
