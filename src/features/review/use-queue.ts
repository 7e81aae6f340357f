import { useInfiniteQuery } from '@tanstack/react-query'
import type { FlowName } from '../../../domain/registration/standing'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { usePageShown } from '../../lib/page-shown'
import { rowsOf, type QueuePage, type WaitingRow } from './queue-view'

/** A colleague may take a record at any time: so often the list is read again. Milliseconds. */
const ASK_AGAIN_MS = 15_000

export interface Queue {
  readonly rows: readonly WaitingRow[]
  readonly window: QueuePage['window']
  readonly more: boolean
  readonly loadMore: () => void
  readonly loadingMore: boolean
  readonly loading: boolean
  /** Why the list is not, or no longer, the newest. */
  readonly trouble: Trouble | null
  readonly ask: () => void
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
    more: asked.hasNextPage,
    loadMore: () => {
      if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage()
    },
    loadingMore: asked.isFetchingNextPage,
    loading: asked.isPending,
    trouble: asked.error === null ? null : troubleOf(asked.error),
    ask: () => void asked.refetch(),
  }
}
