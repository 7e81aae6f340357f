import { useState } from 'react'
import { forget, keep, keptKeys, readKept } from '../../lib/storage'
import type { Form, Own } from './model'
import { asMark, firstMark, toggled, type ReturnMark } from './returned-model'

const keyOf = (recordId: string): string => `returned:${recordId}:`

/** What was mended since a return: kept on the device, because the server keeps only the newest values. */
export function useReturnMark(own: Own, form: Form): { mark: ReturnMark; toggle: (key: string) => void } {
  const key = `${keyOf(own.id)}${own.source.returned?.resubmitBy ?? 0}`
  const [mark, setMark] = useState<ReturnMark>(() => {
    const kept = asMark(readKept(key))
    if (kept !== null) return kept
    const first = firstMark(own, form)
    keep(key, first)
    return first
  })
  const toggle = (item: string): void => {
    const next = toggled(mark, item)
    keep(key, next)
    setMark(next)
  }
  return { mark, toggle }
}

/** Handed in again: what was ticked off is of no use any more. */
export function forgetReturnMarks(recordId: string): void {
  for (const key of keptKeys()) if (key.startsWith(keyOf(recordId))) forget(key)
}
