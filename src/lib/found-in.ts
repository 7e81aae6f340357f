import { useEffect, useRef } from 'react'
import type { Paged } from './paged'

interface Listed<Row> extends Paged {
  readonly rows: readonly Row[]
}

/**
 * One row of a list that comes page by page: reads on until it is found. What was found once stays, so that a
 * page does not lose what is being written on it when the row is decided elsewhere; the server then says so.
 */
export function useFoundIn<Row extends { readonly id: string }>(
  list: Listed<Row>,
  id: string,
): Row | undefined {
  const { rows, more, loadMore, loading, loadingMore } = list
  const found = rows.find((row) => row.id === id)
  const kept = useRef<Row | undefined>(undefined)
  if (found !== undefined) kept.current = found
  const goesOn = found === undefined && kept.current === undefined && more && !loading && !loadingMore
  useEffect(() => {
    if (goesOn) loadMore()
  }, [goesOn, loadMore])
  return found ?? kept.current
}
