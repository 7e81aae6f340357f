import { useInfiniteQuery } from '@tanstack/react-query'
import type { Output } from '../../../domain/contract/contract'
import { call, troubleOf, type Trouble } from '../../lib/cloud'

export type CorrectionPage = Output<'correction.list'>
export type WaitingCorrection = CorrectionPage['rows'][number]

export interface Corrections {
  readonly rows: readonly WaitingCorrection[]
  readonly more: boolean
  readonly loadMore: () => void
  readonly loadingMore: boolean
  readonly loading: boolean
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** Corrections that wait for this person, the longest waiting first. */
export function useCorrections(cohortId: string): Corrections {
  const asked = useInfiniteQuery({
    queryKey: ['correction.list', { cohortId }],
    queryFn: ({ pageParam }) => call('correction.list', { cohortId, after: pageParam }),
    initialPageParam: null as CorrectionPage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: cohortId !== '',
  })
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows)
  return {
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
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
