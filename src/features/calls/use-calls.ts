import { useInfiniteQuery } from '@tanstack/react-query'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { rowsOf, type CallPage, type WaitingCall } from './call-view'

export interface Calls {
  readonly rows: readonly WaitingCall[]
  readonly more: boolean
  readonly loadMore: () => void
  readonly loadingMore: boolean
  readonly loading: boolean
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** Open calls for help, the longest waiting first. */
export function useCalls(cohortId: string): Calls {
  const asked = useInfiniteQuery({
    queryKey: ['ticket.list', { cohortId }],
    queryFn: ({ pageParam }) => call('ticket.list', { cohortId, after: pageParam }),
    initialPageParam: null as CallPage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: cohortId !== '',
  })
  return {
    rows: rowsOf(asked.data?.pages ?? []),
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
