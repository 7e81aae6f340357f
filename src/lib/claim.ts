import type { Input, Output } from '../../domain/contract/contract'
import type { Trouble } from './cloud'
import { queryClient, useCommand } from './query'

export type ReviewView = Output<'review.get'>

export interface Claim {
  /** The claimed record, null when there is none to have, undefined when no answer came (see `trouble`). */
  readonly claim: (wanted: Input<'queue.next'>) => Promise<ReviewView | null | undefined>
  readonly busy: boolean
  readonly trouble: Trouble | null
}

/** Takes a record to review: the next one, or a named one. Its page then opens without another call. */
export function useClaim(): Claim {
  const { run, busy, trouble } = useCommand('queue.next')
  const claim: Claim['claim'] = async (wanted) => {
    const claimed = await run(wanted)
    if (claimed === null) return undefined
    const { review } = claimed
    if (review !== null) {
      const { id, flow } = review
      queryClient.setQueryData(['review.get', { id, flow }], review)
    }
    return review
  }
  return { claim, busy, trouble }
}
