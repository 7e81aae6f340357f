import { useInfiniteQuery } from '@tanstack/react-query'
import type { FlowName } from '../../../domain/registration/standing'
import { call } from '../../lib/cloud'
import { usePageShown } from '../../lib/page-shown'
import { pagedBy, type Paged } from '../../lib/paged'
import { rowsOf, type QueuePage, type WaitingRow } from './queue-view'

/** A colleague may take a record at any time: so often the list is read again. Milliseconds. */
const ASK_AGAIN_MS = 15_000

export interface Queue extends Paged {
  readonly rows: readonly WaitingRow[]
  readonly window: QueuePage['window']
}

type Cursor = QueuePage['next']

/** What waits for this person, page by page, kept fresh while the page is open. */
export function useQueue(cohortId: string, flow: FlowName): Queue {
  const shown = usePageShown()
  const asked = useInfiniteQuery({
    queryKey: ['queue.list', { cohortId, flow }],
    queryFn: ({ pageParam }) => call('queue.list', { cohortId, flow, after: pageParam }),
    initialPageParam: null as Cursor,
    getNextPageParam: ({ next }) => next,
    enabled: cohortId !== '',
    refetchInterval: shown && ASK_AGAIN_MS,
  })
  const pages = asked.data?.pages ?? []
  return {
    rows: rowsOf(pages),
    window: pages[0]?.window ?? null,
    ...pagedBy(asked),
  }
}
