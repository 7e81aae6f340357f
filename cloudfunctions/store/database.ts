import { beyondPrefix } from './beyond-prefix'

/**
 * The few database operations the product uses, as narrow as they can be: primitives in conditions, an
 * explicit list of operators, plain values in updates. Two implementations meet one contract suite: the
 * real SDK (sdk-database.ts) and, in tests, the local engine with a seeded scheduler.
 */
export type Primitive = string | number | boolean | null

/** Later than `above`, not later than `upTo`. */
export interface Span {
  readonly above: number
  readonly upTo: number
}

export type Condition =
  | Primitive
  | { readonly in: readonly Primitive[] }
  | { readonly lt: number }
  | { readonly lte: number }
  | Span
  /** A text behind this one. */
  | { readonly after: string }
  /** A text that begins so. */
  | { readonly begins: string }
  /** Differs; of a list: does not hold it. */
  | { readonly without: string }
  /** Absent, null, or not later than the instant. */
  | { readonly notAfter: number }
  /** Of a list of texts: one of them begins so. A text that stands alone is no list and is not found. */
  | { readonly prefix: string }
  /** Not one of these, of which there is at least one; of a list: holds none of them. */
  | { readonly noneOf: readonly string[] }

/** Dotted path → condition; all must hold. Never built from a caller's keys. */
export type Filter = Readonly<Record<string, Condition>>

export interface Update {
  /** Whole values by dotted path: what stood there is replaced, maps included. */
  readonly set?: Readonly<Record<string, unknown>>
  readonly inc?: Readonly<Record<string, number>>
  /** Puts a value in front of a list and keeps so many. */
  readonly prepend?: Readonly<Record<string, { readonly value: Primitive; readonly keep: number }>>
  /** Takes the first value of these lists away. */
  readonly dropFirst?: readonly string[]
}

export interface FindOptions {
  readonly order?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** At most 1,000, as the platform allows. */
  readonly limit: number
  readonly skip?: number
  /** Besides the filter, at least one of these must hold. */
  readonly anyOf?: readonly Filter[]
}

export interface CountOptions {
  readonly most: number
  /** Besides the filter, of each of these lists at least one must hold. */
  readonly allOf?: readonly (readonly Filter[])[]
}

/** By the values at which paths documents are grouped, and at which path the least value of each group is told. */
export interface Grouping {
  readonly paths: readonly string[]
  readonly least?: string | undefined
}

/** How many documents hold these values. */
export interface Group {
  /** In the order of the paths that were asked for; null where a document has no value. */
  readonly values: readonly Primitive[]
  readonly count: number
  /** The least value at the path that was asked for; absent where none was. */
  readonly least?: Primitive
}

/** Far more than the combinations of a few statuses; the platform gives no more documents at once. */
export const MOST_GROUPS = 1_000

export interface Database {
  find(collection: string, filter: Filter, options: FindOptions): Promise<unknown[]>
  /** One operation for any number of documents; a duplicate `_id` or unique key is an answer, not an error. */
  insert(collection: string, documents: readonly object[]): Promise<'inserted' | 'duplicate'>
  /** Updates what matches; answers how many did. A guarded write matches one `_id` and one `rev`. */
  update(collection: string, change: { readonly filter: Filter; readonly update: Update }): Promise<number>
  remove(collection: string, filter: Filter): Promise<number>
  /** Counts what matches by the values at some paths, in one operation. @throws {TooManyGroups} above `MOST_GROUPS` */
  countGroups(collection: string, filter: Filter, by: Grouping): Promise<readonly Group[]>
  /** Counts what matches and stops at `most`, so that a common value costs no more than a rare one. */
  countUpTo(collection: string, filter: Filter, options: CountOptions): Promise<number>
}

/** More groups than a count may have; the same count by parts has an answer. */
export class TooManyGroups extends RangeError {
  constructor() {
    super('too many groups to count')
    this.name = 'TooManyGroups'
  }
}

/** The platform refused or lost the operation; asking again with the same requestId is safe. */
export class DatabaseBusy extends Error {
  constructor(cause: unknown) {
    super('the database is busy', { cause })
    this.name = 'DatabaseBusy'
  }
}

/** The same of the storage: what needs no file need not wait for it. */
export class StorageBusy extends DatabaseBusy {
  constructor(cause: unknown) {
    super(cause)
    this.name = 'StorageBusy'
  }
}

/** A write would have made a unique key stand twice; nothing was written. */
export class DuplicateKey extends Error {
  constructor(cause: unknown) {
    super('a unique key stands already', { cause })
    this.name = 'DuplicateKey'
  }
}

/** The operators a condition may consist of; any other map would match everything or mean something unasked. */
const operators: ReadonlySet<string> = new Set([
  'in',
  'lt',
  'lte',
  'above,upTo',
  'after',
  'begins',
  'without',
  'notAfter',
  'prefix',
  'noneOf',
])

/**
 * An undefined value would silently drop its condition (a query without an owner finds everybody), so a
 * filter with a hole throws before it is sent. Empty filters and unknown operators are refused for the same
 * reason.
 */
export function assertWhole(filter: Filter): void {
  const conditions = Object.entries(filter)
  if (conditions.length === 0) throw new TypeError('a filter needs at least one condition')
  for (const [path, condition] of conditions) {
    // The types say that no part is missing; values read from elsewhere may still have a hole.
    const parts: unknown[] = isMap(condition) ? Object.values(condition).flat() : [condition]
    const known = !isMap(condition) || operators.has(Object.keys(condition).sort().join(','))
    if (!known || !parts.every(isPrimitive) || leavesOutNothing(condition))
      throw new TypeError(`no whole condition for ${path}`)
  }
}

/** Every text begins with nothing, and nothing is one of no texts: such conditions would match everything. */
function leavesOutNothing(condition: unknown): boolean {
  if (!isMap(condition)) return false
  if ('prefix' in condition) return leadsEverywhere(condition.prefix)
  if ('begins' in condition) return leadsEverywhere(condition.begins)
  return 'noneOf' in condition && !(Array.isArray(condition.noneOf) && condition.noneOf.length > 0)
}

const leadsEverywhere = (beginning: unknown): boolean =>
  typeof beginning !== 'string' || beyondPrefix(beginning) === null

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null

export const isPrimitive = (value: unknown): value is Primitive =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
