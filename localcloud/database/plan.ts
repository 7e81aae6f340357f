import type { Bound, Condition } from './conditions'
import { conditionsOf } from './conditions'
import type { Document } from './document'
import type { Key } from './key'
import { bracketOf } from './key'
import { distinctKeys } from './key-rows'
import type { KeyTable } from './key-table'
import type { Order } from './order'

/** One SELECT of row ids from a key table; the caller appends LIMIT and OFFSET. */
export interface Plan {
  index: string
  sql: string
  parameters: readonly Key[]
  /** The ids arrive in the asked order. */
  sorted: boolean
  /** One id may arrive several times; the first time is its place in the order. */
  repeats: boolean
}

/** At least one bound. */
type Range = Pick<Condition, 'above' | 'below'>

interface Candidate {
  keyTable: KeyTable
  /** The keys of the leading columns that the query fixes. */
  prefix: readonly (readonly Key[])[]
  range: Range | undefined
  sorted: boolean
  score: number
}

/** Most equality branches of one statement; SQLite allows 500 parts of a compound select. */
const MOST_BRANCHES = 200

/**
 * An array sorts by its smallest or largest element of all, so that a column of elements gives the order only
 * while none of them is left out.
 */
const canSort = ({ columns, multikey }: KeyTable, order: Order, narrowed: number) =>
  Object.keys(order).every((path) => {
    const at = columns.findIndex((column) => column.path === path)
    return at >= narrowed || (at >= 0 && !multikey.has(path))
  })

/** Two bounds outside `$elemMatch` may be met by two elements of an array: only one of them narrows its keys. */
const rangeOf = ({ above, below, element }: Condition, multikey: boolean): Range | undefined => {
  if (element?.above || element?.below) return element
  if (above && multikey) return { above }
  return above || below ? { ...(above && { above }), ...(below && { below }) } : undefined
}

const prefixOf = (keyTable: KeyTable, conditions: Map<string, Condition>) => {
  const prefix: (readonly Key[])[] = []
  let branches = 1
  for (const { path } of keyTable.columns) {
    const condition = conditions.get(path)
    const equals = condition?.equals ?? condition?.element?.equals
    if (equals === undefined || branches * equals.length > MOST_BRANCHES) break
    branches *= equals.length
    prefix.push(equals)
  }
  return prefix
}

/** More fixed columns beat a range, a range beats a sort: each cuts the candidates harder than the next. */
const consider = (keyTable: KeyTable, conditions: Map<string, Condition>, order: Order): Candidate => {
  const prefix = prefixOf(keyTable, conditions)
  const next = keyTable.columns[prefix.length]
  const range = next && rangeOf(conditions.get(next.path) ?? {}, keyTable.multikey.has(next.path))
  const sorted = canSort(keyTable, order, prefix.length + (range ? 1 : 0))
  const useful = prefix.length > 0 || range !== undefined || (sorted && next?.path === Object.keys(order)[0])
  const complete = keyTable.unique && prefix.length === keyTable.columns.length
  const score = prefix.length * 4 + (range ? 2 : 0) + (sorted ? 1 : 0) + (complete ? 100 : 0)
  return { keyTable, prefix, range, sorted, score: useful ? score : 0 }
}

/** All ways to pick one key per column: [[a], [b, c]] → [[a, b], [a, c]]. */
const branchesOf = (prefix: readonly (readonly Key[])[]): Key[][] =>
  prefix.reduce<Key[][]>(
    (branches, keys) => branches.flatMap((branch) => keys.map((key) => [...branch, key])),
    [[]],
  )

const rangeTerms = (column: string, { above, below }: Range) => {
  const bracket = bracketOf((above ?? below)?.key ?? null)
  const lower: Bound = above ?? { key: bracket?.from ?? null, inclusive: true }
  const upper: Bound = below ?? { key: bracket?.to ?? null, inclusive: false }
  return {
    terms: [`${column} ${lower.inclusive ? '>=' : '>'} ?`, `${column} ${upper.inclusive ? '<=' : '<'} ?`],
    parameters: [lower.key, upper.key],
  }
}

const orderBy = (keyTable: KeyTable, order: Order) => {
  const directions = Object.entries(order).map(([path, direction]) => {
    const column = keyTable.columns.find((candidate) => candidate.path === path)?.column ?? 'rid'
    return `${column} ${direction === 1 ? 'ASC' : 'DESC'}`
  })
  const last = Object.values(order).at(-1)
  return ` ORDER BY ${[...directions, `rid ${last === -1 ? 'DESC' : 'ASC'}`].join(', ')}`
}

const toPlan = ({ keyTable, prefix, range, sorted }: Candidate, order: Order): Plan => {
  const ordered = Object.keys(order).length > 0
  const columns = keyTable.columns.map(({ column }) => column)
  const fixed = columns.slice(0, prefix.length).map((column) => `${column} IS ?`)
  const bounds = range ? rangeTerms(columns[prefix.length] ?? '', range) : { terms: [], parameters: [] }
  const where = [...fixed, ...bounds.terms].join(' AND ') || 'TRUE'
  const select = `SELECT ${[...columns, 'rid'].join(', ')} FROM "${keyTable.table}" WHERE ${where}`
  // A value repeated in an `$in` would repeat its documents.
  const branches = branchesOf(prefix.map(distinctKeys))
  // Each branch is read in index order; SQLite merges them, so a page reads a page of keys.
  const union =
    branches.map(() => select).join(' UNION ALL ') || `SELECT rid FROM "${keyTable.table}" WHERE FALSE`
  const sql = ordered && sorted && branches.length > 0 ? union + orderBy(keyTable, order) : union
  const parameters = branches.flatMap((branch) => [...branch, ...bounds.parameters])
  return { index: keyTable.name, sql, parameters, sorted, repeats: keyTable.multikey.size > 0 }
}

/** Chooses the key table that narrows a query most, or nothing: then the collection is scanned. */
export function planQuery(keyTables: readonly KeyTable[], query: Document, order: Order): Plan | undefined {
  const conditions = conditionsOf(query)
  const candidates = keyTables.map((keyTable) => consider(keyTable, conditions, order))
  const best = candidates.reduce<Candidate | undefined>(
    (winner, candidate) => (candidate.score > (winner?.score ?? 0) ? candidate : winner),
    undefined,
  )
  return best ? toPlan(best, order) : undefined
}
