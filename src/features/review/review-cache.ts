import type { FlowName } from '../../../domain/registration/standing'
import { call } from '../../lib/cloud'
import { queryClient } from '../../lib/query'
import type { ReviewView } from './review'

const keyOf = (id: string, flow: FlowName) => ['review.get', { id, flow }] as const

/** A claimed record: its page then opens without another call. */
export const rememberReview = (review: ReviewView): void =>
  void queryClient.setQueryData(keyOf(review.id, review.flow), review)

/**
 * The record that comes onto the page, as it was read when it was made ready. A decision about another one makes
 * it no older; whatever changed since is refused by `seen`. Forgotten meanwhile, it is asked for again.
 */
export function putOnPage(review: ReviewView): void {
  const key = keyOf(review.id, review.flow)
  const state = queryClient.getQueryState<ReviewView>(key)
  const updatedAt = state?.data === undefined ? 0 : state.dataUpdatedAt
  queryClient.setQueryData(key, state?.data ?? review, { updatedAt })
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
