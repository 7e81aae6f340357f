import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/cloud'
import { pagedBy, type Paged } from '../../lib/paged'
import { inputOf, rowsOf, type AuditPage, type Sought } from './audit-view'

export interface Searched extends Paged {
  readonly rows: AuditPage['rows']
}

/** What was found, page by page. */
export function useSearch(cohortId: string, sought: Sought): Searched {
  const input = { cohortId, ...inputOf(sought) }
  const asked = useInfiniteQuery({
    queryKey: ['audit.search', input],
    queryFn: ({ pageParam }) => call('audit.search', { ...input, after: pageParam }),
    initialPageParam: null as AuditPage['next'],
    getNextPageParam: ({ next }) => next,
  })
  return { rows: [...rowsOf(asked.data?.pages ?? [])], ...pagedBy(asked) }
}
