import { useInfiniteQuery } from '@tanstack/react-query'
import type { StaffRole } from '../../../domain/people/roles'
import { call } from '../../lib/cloud'
import { pagedBy, type Paged } from '../../lib/paged'
import { rowsOf, type CallPage, type WaitingCall } from './call-view'

export interface Calls extends Paged {
  readonly rows: readonly WaitingCall[]
}

/** Open calls for help, the longest waiting first. */
export function useCalls(cohortId: string, as: StaffRole | null): Calls {
  const asked = useInfiniteQuery({
    queryKey: ['ticket.list', { cohortId, as }],
    queryFn: ({ pageParam }) => call('ticket.list', { cohortId, as, after: pageParam }),
    initialPageParam: null as CallPage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: cohortId !== '',
  })
  return {
    rows: rowsOf(asked.data?.pages ?? []),
    ...pagedBy(asked),
  }
}
