import type { Own } from './model'

/** Until when this student can submit: the window, or the longer time after a return. Null: never said. */
export function closesAt(own: Own): number | null {
  const ends = [own.windows['source']?.closesAt, own.source.returned?.resubmitBy].filter(
    (end): end is number => end !== undefined,
  )
  return ends.length === 0 ? null : Math.max(...ends)
}

/** When something last happened to this record, by its word in the history. */
export const lastTime = (own: Own, what: readonly string[]): number | null =>
  own.history.filter((entry) => what.includes(entry.what)).at(-1)?.at ?? null
