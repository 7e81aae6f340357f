import cloud from 'wx-server-sdk'
import { beyondPrefix } from './beyond-prefix'
import {
  DatabaseBusy,
  DuplicateKey,
  MOST_GROUPS,
  TooManyGroups,
  assertWhole,
  isPrimitive,
  type Condition,
  type Database,
  type Filter,
  type FindOptions,
  type Group,
  type Primitive,
  type Update,
} from './database'
import { meaningOf } from './sdk-failures'

type Sdk = ReturnType<typeof cloud.database>

/** The database of the platform through wx-server-sdk. */
export function sdkDatabase(): Database {
  const db = cloud.database()
  const query = (filter: Filter, allOf: readonly (readonly Filter[])[] = []) => {
    for (const part of [filter, ...allOf.flat()]) assertWhole(part)
    const all = translateFilter(db, filter)
    if (allOf.length === 0) return all
    const each = allOf.map((anyOf) => db.command.or(anyOf.map((part) => translateFilter(db, part))))
    return db.command.and([all, ...each])
  }
  const where = (collection: string, filter: Filter, anyOf: readonly Filter[] = []) =>
    db.collection(collection).where(query(filter, anyOf.length === 0 ? [] : [anyOf]))
  return {
    find: (collection, filter, options) =>
      attempt(async () => {
        const answer = await narrowed(where(collection, filter, options.anyOf), options).get()
        return (answer as { data: unknown[] }).data
      }),

    insert: (collection, documents) =>
      attempt(async () => {
        try {
          await db.collection(collection).add({ data: [...documents] as never })
          return 'inserted'
        } catch (error) {
          if (meaningOf(error) === 'duplicate') return 'duplicate'
          throw error
        }
      }),

    update: (collection, { filter, update }) =>
      attempt(async () => {
        const answer = await where(collection, filter).update({ data: translateUpdate(db, update) })
        return (answer as { stats: { updated: number } }).stats.updated
      }),

    remove: (collection, filter) =>
      attempt(async () => {
        const answer = await where(collection, filter).remove()
        return (answer as { stats: { removed: number } }).stats.removed
      }),

    countGroups: (collection, filter, { paths, least }) =>
      attempt(async () => {
        assertWhole(filter)
        const answer = await db
          .collection(collection)
          .aggregate()
          .match(translateFilter(db, filter))
          .group({
            _id: groupId(paths),
            count: db.command.aggregate.sum(1),
            ...(least !== undefined && { least: db.command.aggregate.min(`$${least}`) as unknown }),
          })
          .limit(MOST_GROUPS + 1)
          .end()
        return groupsOf((answer as { list: CountedGroup[] }).list, paths)
      }),

    countUpTo: (collection, filter, { most, allOf }) =>
      attempt(async () => {
        const answer = await db
          .collection(collection)
          .aggregate()
          .match(query(filter, allOf))
          .limit(most)
          .group({ _id: null, count: db.command.aggregate.sum(1) })
          .end()
        return (answer as { list: { count: number }[] }).list[0]?.count ?? 0
      }),
  }
}

/** A group as the platform gives it: `_id` has a key for every path that has a value. */
interface CountedGroup {
  readonly _id: Readonly<Record<string, Primitive>>
  readonly count: number
  readonly least?: Primitive
}

const groupKey = (index: number): string => `v${String(index)}`

const groupId = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path, index) => [groupKey(index), `$${path}`]))

function groupsOf(list: readonly CountedGroup[], paths: readonly string[]): Group[] {
  if (list.length > MOST_GROUPS) throw new TooManyGroups()
  return list.map(({ _id, ...counted }) => ({
    values: paths.map((_, index) => _id[groupKey(index)] ?? null),
    ...counted,
  }))
}

type Query = ReturnType<ReturnType<Sdk['collection']>['where']>

function narrowed(query: Query, { order = [], limit, skip = 0 }: FindOptions): Query {
  const ordered = order.reduce<Query>((sorted, [path, direction]) => sorted.orderBy(path, direction), query)
  return (skip === 0 ? ordered : ordered.skip(skip)).limit(limit)
}

function translateFilter(db: Sdk, filter: Filter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([path, condition]) => [path, translateCondition(db, condition)]),
  )
}

function translateCondition({ command: _ }: Sdk, condition: Condition): unknown {
  if (isPrimitive(condition)) return _.eq(condition)
  if ('in' in condition) return _.in([...condition.in])
  if ('lt' in condition) return _.lt(condition.lt)
  if ('lte' in condition) return _.lte(condition.lte)
  if ('above' in condition) return _.gt(condition.above).and(_.lte(condition.upTo))
  if ('after' in condition) return _.gt(condition.after)
  if ('begins' in condition) return _.gte(condition.begins).and(_.lt(beyondPrefix(condition.begins)))
  if ('without' in condition) return _.neq(condition.without)
  if ('noneOf' in condition) return _.nin([...condition.noneOf])
  // In MongoDB's own words: the SDK sends its commands inside an elemMatch of texts as data.
  if ('prefix' in condition)
    return _.elemMatch({ $gte: condition.prefix, $lt: beyondPrefix(condition.prefix) })
  return _.not(_.gt(condition.notAfter))
}

/** The SDK flattens nested maps in an update, so that keys which were removed survive: every value is wrapped. */
function translateUpdate(
  { command: _ }: Sdk,
  { set = {}, inc = {}, prepend = {}, dropFirst = [] }: Update,
): Record<string, unknown> {
  // The SDK types its commands as any.
  const commands: [string, unknown][] = [
    ...Object.entries(set).map(([path, value]) => [path, _.set(value)] as [string, unknown]),
    ...Object.entries(inc).map(([path, by]) => [path, _.inc(by)] as [string, unknown]),
    ...dropFirst.map((path) => [path, _.shift()] as [string, unknown]),
    ...Object.entries(prepend).map(
      ([path, { value, keep }]) =>
        [path, _.push({ each: [value], position: 0, slice: keep })] as [string, unknown],
    ),
  ]
  return Object.fromEntries(commands)
}

async function attempt<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (error) {
    const meaning = meaningOf(error)
    if (meaning === 'duplicate') throw new DuplicateKey(error)
    throw meaning === 'busy' ? new DatabaseBusy(error) : error
  }
}
