import { useCallback, useEffect, useRef, useState } from 'react'
import { keepReasons, readReasons } from './kept-reasons'
import { givenReasons } from './review-view'
import type { ReviewView } from './review'

/** Among the reasons: why a decision is taken back. */
export const REVOKE = 'revoke'

export interface Reasons {
  /** Fields that something is wrong with. */
  readonly flagged: ReadonlySet<string>
  readonly toggle: (field: string) => void
  /** What was written, by field; it outlives sheets. */
  readonly written: ReadonlyMap<string, string>
  readonly write: (field: string, text: string) => void
  /** All of it was sent. */
  readonly clear: () => void
}

/** What is wrong with a record and why, kept on the device as it is written. */
export function useReasons(view: ReviewView): Reasons {
  const [written] = useState(() => new Map(Object.entries(readReasons(view))))
  const [flagged, setFlagged] = useState<ReadonlySet<string>>(
    () => new Set([...written.keys()].filter((field) => field !== REVOKE)),
  )
  const latest = useRef({ view, flagged })
  latest.current = { view, flagged }
  const keepNow = useCallback((): void => {
    const { view: now, flagged: chosen } = latest.current
    keepReasons(now, givenReasons(new Set([...chosen, REVOKE]), written))
  }, [written])
  useEffect(keepNow, [keepNow, flagged])
  const toggle = useCallback((field: string): void => {
    setFlagged((before) => {
      const after = new Set(before)
      if (!after.delete(field)) after.add(field)
      return after
    })
  }, [])
  const write = useCallback(
    (field: string, text: string): void => {
      written.set(field, text)
      keepNow()
    },
    [written, keepNow],
  )
  const clear = useCallback((): void => {
    written.clear()
    setFlagged(new Set())
  }, [written])
  return { flagged, toggle, written, write, clear }
}
