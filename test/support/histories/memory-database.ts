import { isDeepStrictEqual } from 'node:util'
import {
  assertWhole,
  isPrimitive,
  type Condition,
  type CountOptions,
  type Database,
  type Filter,
  type FindOptions,
  type Group,
  type Grouping,
  type Primitive,
  type Update,
} from '../../../cloudfunctions/store/database'
import { beyondPrefix } from '../../../cloudfunctions/store/beyond-prefix'

/** A stored document. Frozen through and through, so that answers may share it: who writes into one throws. */
export type Stored = Readonly<Record<string, unknown>> & { readonly _id: string }

export interface Memory {
  readonly database: Database
  /** All documents of a collection, in the order in which they came. */
  readonly all: (collection: string) => readonly Stored[]
  readonly one: (collection: string, id: string) => Stored | undefined
  /** What stands now; `restore` puts exactly it back. */
  readonly snapshot: () => MemorySnapshot
  readonly restore: (snapshot: MemorySnapshot) => void
}

export type MemorySnapshot = ReadonlyMap<string, ReadonlyMap<string, Stored>>

/**
 * The product's database as frozen values in memory, for tens of thousands of short histories. It knows the
 * conditions and updates of the product and no unique keys but `_id`; that it means the same as the local
 * engine is shown by telling the same histories over both (interleavings.test.ts).
 */
export function memoryDatabase(): Memory {
  const collections = new Map<string, Map<string, Stored>>()
  const of = (name: string): Map<string, Stored> => {
    const known = collections.get(name)
    if (known !== undefined) return known
    const fresh = new Map<string, Stored>()
    collections.set(name, fresh)
    return fresh
  }
  const matching = (name: string, filter: Filter, allOf: readonly (readonly Filter[])[] = []): Stored[] => {
    for (const part of [filter, ...allOf.flat()]) assertWhole(part)
    const among = named(of(name), filter['_id'])
    return among.filter(
      (document) =>
        holds(document, filter) && allOf.every((anyOf) => anyOf.some((one) => holds(document, one))),
    )
  }

  const database: Database = {
    find: promised(
      (name: string, filter: Filter, { order = [], limit, skip = 0, anyOf = [] }: FindOptions) => {
        const found = matching(name, filter, anyOf.length === 0 ? [] : [anyOf])
        const sorted = order.length === 0 ? found : found.sort((a, b) => compared(a, b, order))
        return sorted.slice(skip, skip + limit)
      },
    ),
    insert: promised((name: string, documents: readonly object[]) => {
      const stored = documents.map((document) => kept(document) as Stored)
      if (stored.some(({ _id }) => of(name).has(_id))) return 'duplicate' as const
      for (const document of stored) of(name).set(document._id, document)
      return 'inserted' as const
    }),
    update: promised((name: string, { filter, update }: { filter: Filter; update: Update }) => {
      const found = matching(name, filter)
      for (const document of found) of(name).set(document._id, updated(document, update))
      return found.length
    }),
    remove: promised((name: string, filter: Filter) => {
      const found = matching(name, filter)
      for (const { _id } of found) of(name).delete(_id)
      return found.length
    }),
    countUpTo: promised((name: string, filter: Filter, { most, allOf }: CountOptions) =>
      Math.min(most, matching(name, filter, allOf).length),
    ),
    countGroups: promised((name: string, filter: Filter, { paths, least }: Grouping) => {
      const groups: (Group & { count: number; least?: Primitive })[] = []
      for (const document of matching(name, filter)) {
        const values = paths.map((path) => (at(document, path) ?? null) as Primitive)
        const known = groups.find((group) => isDeepStrictEqual(group.values, values))
        const value = least === undefined ? undefined : ((at(document, least) ?? null) as Primitive)
        if (known === undefined)
          groups.push({ values, count: 1, ...(value !== undefined && { least: value }) })
        else {
          known.count += 1
          if (value !== undefined && isLess(value, known.least ?? null)) known.least = value
        }
      }
      return groups
    }),
  }
  return {
    database,
    all: (name) => [...of(name).values()],
    one: (name, id) => of(name).get(id),
    snapshot: () => new Map([...collections].map(([name, documents]) => [name, new Map(documents)])),
    restore: (snapshot) => {
      collections.clear()
      for (const [name, documents] of snapshot) collections.set(name, new Map(documents))
    },
  }
}

/** Of two numbers, as only instants are compared here; nothing is less than nothing. */
const isLess = (one: Primitive, other: Primitive): boolean =>
  typeof one === 'number' && (typeof other !== 'number' || one < other)

/** What a condition on `_id` leaves; of several ids, in the order in which they are named. */
function named(documents: ReadonlyMap<string, Stored>, id: Condition | undefined): readonly Stored[] {
  const ids =
    typeof id === 'string' ? [id] : typeof id === 'object' && id !== null && 'in' in id ? id.in : null
  if (ids === null) return [...documents.values()]
  return ids.flatMap((one) => documents.get(String(one)) ?? [])
}

/** Who uses a database waits for it, and gets a failure as a rejection. */
const promised =
  <Asked extends readonly unknown[], T>(work: (...asked: Asked) => T) =>
  (...asked: Asked): Promise<T> =>
    new Promise((resolve) => {
      resolve(work(...asked))
    })

/** A frozen copy without holes; what is frozen already came from here and is shared. */
function kept(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(kept))
  const copy: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) if (part !== undefined) copy[key] = kept(part)
  return Object.freeze(copy)
}

function at(document: unknown, path: string): unknown {
  if (!path.includes('.')) return (document as Stored)[path]
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Stored)[key] : undefined),
      document,
    )
}

const holds = (document: Stored, filter: Filter): boolean => {
  for (const path in filter) if (!meets(at(document, path), filter[path] ?? null)) return false
  return true
}

const isLater = (value: unknown, than: number): boolean => typeof value === 'number' && value > than
const has = (value: unknown, wanted: Primitive): boolean =>
  value === wanted ||
  (wanted === null && value === undefined) ||
  (Array.isArray(value) && value.includes(wanted))

function meets(value: unknown, condition: Condition): boolean {
  if (isPrimitive(condition)) return has(value, condition)
  if ('in' in condition) return condition.in.some((one) => has(value, one))
  if ('lt' in condition) return typeof value === 'number' && value < condition.lt
  if ('lte' in condition) return typeof value === 'number' && value <= condition.lte
  if ('above' in condition) return isLater(value, condition.above) && !isLater(value, condition.upTo)
  if ('after' in condition) return typeof value === 'string' && value > condition.after
  if ('without' in condition) return !has(value, condition.without)
  if ('notAfter' in condition) return !isLater(value, condition.notAfter)
  if ('noneOf' in condition) return !condition.noneOf.some((one) => has(value, one))
  if ('begins' in condition) return beginsWith(value, condition.begins)
  return Array.isArray(value) && value.some((one) => beginsWith(one, condition.prefix))
}

const beginsWith = (value: unknown, beginning: string): boolean =>
  typeof value === 'string' && value >= beginning && value < (beyondPrefix(beginning) ?? '')

function compared(a: Stored, b: Stored, order: NonNullable<FindOptions['order']>): number {
  for (const [path, direction] of order) {
    const [left, right] = [at(a, path) as string | number, at(b, path) as string | number]
    if (left !== right) return left < right === (direction === 'asc') ? -1 : 1
  }
  return 0
}

function updated(document: Stored, { set = {}, inc = {}, prepend = {}, dropFirst = [] }: Update): Stored {
  let next: Stored = document
  for (const [path, value] of Object.entries(set)) next = withValue(next, path.split('.'), kept(value))
  for (const [path, by] of Object.entries(inc))
    next = withValue(next, path.split('.'), ((at(next, path) as number | undefined) ?? 0) + by)
  for (const [path, { value, keep }] of Object.entries(prepend))
    next = withValue(next, path.split('.'), listed([value, ...listAt(next, path)].slice(0, keep)))
  for (const path of dropFirst) next = withValue(next, path.split('.'), listed(listAt(next, path).slice(1)))
  return next
}

const listed = (list: readonly unknown[]): readonly unknown[] => Object.freeze(list)
const listAt = (document: Stored, path: string): readonly unknown[] =>
  (at(document, path) as readonly unknown[] | undefined) ?? []

function withValue<T extends object>(whole: T, [key = '', ...rest]: readonly string[], value: unknown): T {
  const part = (whole as Record<string, unknown>)[key]
  const next = rest.length === 0 ? value : withValue(part ?? {}, rest, value)
  return Object.freeze({ ...whole, [key]: next })
}
