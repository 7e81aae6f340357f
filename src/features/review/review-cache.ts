import type { FlowName } from '../../../domain/registration/standing'
import { call } from '../../lib/cloud'
import { queryClient } from '../../lib/query'
import type { ReviewView } from './review'

const keyOf = (id: string, flow: FlowName) => ['review.get', { id, flow }] as const

/** A claimed record: its page then opens without another call. */
export const rememberReview = (review: ReviewView): void =>
  void queryClient.setQueryData(keyOf(review.id, review.flow), review)

/** Kept ready for minutes, a record may have been forgotten meanwhile. */
export function rememberStill(review: ReviewView): void {
  if (queryClient.getQueryData(keyOf(review.id, review.flow)) === undefined) rememberReview(review)
}

/** Its lease goes on; everything else is as old as it was. */
export function rememberLease(id: string, flow: FlowName, until: number): void {
  const key = keyOf(id, flow)
  const state = queryClient.getQueryState<ReviewView>(key)
  if (state?.data === undefined) return
  const prolonged = { ...state.data, leaseUntil: until }
  queryClient.setQueryData(key, prolonged, { updatedAt: state.dataUpdatedAt })
}

/**
 * What there is now, on the page as well.
 * @throws CallFailed
 */
export const readAgain = (id: string, flow: FlowName): Promise<ReviewView> =>
  queryClient.query({
    queryKey: keyOf(id, flow),
    queryFn: () => call('review.get', { id, flow }),
    staleTime: 0,
  })

/** Gives a record back; nothing depends on it, since a lease ends by itself. */
export function giveBack(id: string): void {
  call('queue.release', { id }).then(
    () => queryClient.invalidateQueries({ queryKey: ['queue.list'] }),
    () => undefined,
  )
}
