import { Query } from 'mingo'
import { databaseRefused, PlatformError } from '../platform-error'
import type { Collection } from './collection'
import type { Document } from './document'
import type { StoredDocument } from './document-cache'
import type { Order } from './order'
import { comparator } from './order'
import { selectFirst } from './select-first'

export interface Selection {
  order?: Order
  /** How many matches are needed at most. */
  wanted?: number
}

/** A query under way: `matches` is read lazily. No `index` means a scan. */
export interface QueryRun {
  index: string | undefined
  /** The matches come in the asked order. */
  sorted: boolean
  matches: Iterable<StoredDocument>
}

/** Turns what mingo throws at a malformed query, update or stage into what the platform answers. */
export function asDatabaseError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PlatformError || !(error instanceof Error)) throw error
    throw databaseRefused(error.message)
  }
}

function* documentsOf(collection: Collection, rids: Iterable<number>): Iterable<StoredDocument> {
  for (const rid of rids) {
    const stored = collection.read(rid)
    if (stored) yield stored
  }
}

function* filter(
  collection: Collection,
  source: Iterable<StoredDocument>,
  query: Query,
): Iterable<StoredDocument> {
  for (const stored of source) {
    collection.examined += 1
    if (asDatabaseError(() => query.test(stored.document))) yield stored
  }
}

/**
 * Starts a query: candidates come from a key table or a scan, and mingo decides each. Scripts (`$where`) are
 * refused.
 */
export function startQuery(collection: Collection, query: Document, selection: Selection): QueryRun {
  const { order = {}, wanted = Infinity } = selection
  const compiled = asDatabaseError(() => new Query(query, { scriptEnabled: false }))
  const candidates = collection.candidates(query, order, wanted)
  const source = candidates ? documentsOf(collection, candidates.rids) : collection.scan()
  return {
    index: candidates?.index,
    sorted: Object.keys(order).length === 0 || candidates?.sorted === true,
    matches: filter(collection, source, compiled),
  }
}

/** The first wanted matches of a started query, in order. Documents that compare as equal keep insertion order. */
export function collect(run: QueryRun, { order = {}, wanted = Infinity }: Selection): StoredDocument[] {
  if (run.sorted) return selectFirst(run.matches, wanted)
  const compare = comparator(order)
  // An index read backwards meets equal keys backwards; a sort must agree with it.
  const tie = Object.values(order).at(-1) === -1 ? -1 : 1
  return selectFirst(run.matches, wanted, (left, right) => {
    return compare(left.document, right.document) || (left.rid - right.rid) * tie
  })
}
