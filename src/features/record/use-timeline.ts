import { useInfiniteQuery } from '@tanstack/react-query'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { entriesOf, type TimelinePage } from './timeline-view'

export interface Timeline {
  readonly entries: TimelinePage['entries']
  readonly more: boolean
  readonly loadMore: () => void
  readonly loadingMore: boolean
  readonly loading: boolean
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** Everything that happened to a record, page by page. */
export function useTimeline(cohortId: string): Timeline {
  const asked = useInfiniteQuery({
    queryKey: ['record.timeline', { cohortId }],
    queryFn: ({ pageParam }) => call('record.timeline', { cohortId, before: pageParam }),
    initialPageParam: null as TimelinePage['next'],
    getNextPageParam: ({ next }) => next,
  })
  return {
    entries: [...entriesOf(asked.data?.pages ?? [])],
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
