import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { troubleOf, type Trouble } from './cloud'

/** A list that comes page by page, as far as a page needs to know of it. */
export interface Paged {
  readonly more: boolean
  readonly loadMore: () => void
  readonly loadingMore: boolean
  readonly loading: boolean
  /** Why the list is not, or no longer, the newest. */
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** The same words for every list: `loadMore` asks once, however often the end is reached meanwhile. */
export const pagedBy = (asked: UseInfiniteQueryResult): Paged => ({
  more: asked.hasNextPage,
  loadMore: () => {
    if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage()
  },
  loadingMore: asked.isFetchingNextPage,
  loading: asked.isPending,
  trouble: asked.error === null ? null : troubleOf(asked.error),
  ask: () => void asked.refetch(),
})
