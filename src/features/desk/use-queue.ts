import { useInfiniteQuery } from '@tanstack/react-query'
import type { StaffRole } from '../../../domain/people/roles'
import type { FlowName } from '../../../domain/registration/standing'
import { call } from '../../lib/cloud'
import { usePageShown } from '../../lib/page-shown'
import { pagedBy, type Paged } from '../../lib/paged'
import type { AskedList } from './lists'
import { rowsOf, type DeskRow, type QueuePage } from './rows'

/** A colleague may take a record at any time: so often the list is read again. Milliseconds. */
const ASK_AGAIN_MS = 15_000

export interface Queue extends Paged {
  readonly rows: readonly DeskRow[]
  readonly window: QueuePage['window']
}

export interface Wanted extends AskedList {
  readonly cohortId: string
  readonly flow: FlowName
  readonly as: StaffRole | null
}

/** One list of the desk, page by page, kept fresh while the page is open. */
export function useQueue(wanted: Wanted): Queue {
  const shown = usePageShown()
  const asked = useInfiniteQuery({
    queryKey: ['queue.list', wanted],
    queryFn: ({ pageParam }) => call('queue.list', { ...wanted, after: pageParam }),
    initialPageParam: null as QueuePage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: wanted.cohortId !== '',
    refetchInterval: shown && ASK_AGAIN_MS,
  })
  const pages = asked.data?.pages ?? []
  return {
    rows: rowsOf(pages),
    window: pages[0]?.window ?? null,
    ...pagedBy(asked),
  }
}
