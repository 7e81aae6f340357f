import { useInfiniteQuery } from '@tanstack/react-query'
import type { Output } from '../../../domain/contract/contract'
import type { StaffRole } from '../../../domain/people/roles'
import { call } from '../../lib/cloud'
import { pagedBy, type Paged } from '../../lib/paged'

export type CorrectionPage = Output<'correction.list'>
export type WaitingCorrection = CorrectionPage['rows'][number]

export interface Corrections extends Paged {
  readonly rows: readonly WaitingCorrection[]
}

/** Corrections that wait for this person, the longest waiting first. */
export function useCorrections(cohortId: string, as: StaffRole | null): Corrections {
  const asked = useInfiniteQuery({
    queryKey: ['correction.list', { cohortId, as }],
    queryFn: ({ pageParam }) => call('correction.list', { cohortId, as, after: pageParam }),
    initialPageParam: null as CorrectionPage['next'],
    getNextPageParam: ({ next }) => next,
    enabled: cohortId !== '',
  })
  const rows = (asked.data?.pages ?? []).flatMap((page) => page.rows)
  return {
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    ...pagedBy(asked),
  }
}
