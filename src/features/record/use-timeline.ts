import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/cloud'
import { pagedBy, type Paged } from '../../lib/paged'
import { entriesOf, type TimelinePage } from './timeline-view'

export interface Timeline extends Paged {
  readonly entries: TimelinePage['entries']
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
    ...pagedBy(asked),
  }
}
