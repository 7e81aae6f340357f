import { NEVER, type Instant } from '../../domain/registration/registration'
import type { Filter, FindOptions } from './database'

/** A place in a list: since when something waits there, and which one of those that wait since then. */
export interface Place {
  readonly at: Instant
  readonly id: string
}

interface Page {
  /** Where the page before ended; null: from the front. */
  readonly after: Place | null
  readonly limit: number
  /** Only what has waited since before this instant. */
  readonly since?: Instant | null
}

/** Conditions and options of a page of what waits, the longest waiting first; `path` names the instant. */
export function behind(
  filter: Filter,
  path: string,
  { after, limit, since = null }: Page,
): readonly [filter: Filter, options: FindOptions] {
  const order = [
    [path, 'asc'],
    ['_id', 'asc'],
  ] as const
  const upTo = since === null ? NEVER : since - 1
  if (after === null)
    return [since === null ? filter : { ...filter, [path]: { above: -1, upTo } }, { order, limit }]
  const { at, id } = after
  // The instants in front of the alternatives let the index begin where the page before ended.
  return [
    { ...filter, [path]: { above: at - 1, upTo } },
    { order, limit, anyOf: [{ [path]: { above: at, upTo: NEVER } }, { _id: { after: id } }] },
  ]
}
