import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/cloud'
import { pagedBy, type Paged } from '../../lib/paged'
import { looksOf, type LooksPage } from './looks-view'

export interface Looks extends Paged {
  readonly rows: LooksPage['rows']
}

/** Who looked at a record, page by page. */
export function useLooks(cohortId: string): Looks {
  const asked = useInfiniteQuery({
    queryKey: ['record.looks', { cohortId }],
    queryFn: ({ pageParam }) => call('record.looks', { cohortId, before: pageParam }),
    initialPageParam: null as LooksPage['next'],
    getNextPageParam: ({ next }) => next,
  })
  return { rows: [...looksOf(asked.data?.pages ?? [])], ...pagedBy(asked) }
}
