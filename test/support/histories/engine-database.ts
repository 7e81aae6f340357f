import { beyondPrefix } from '../../../cloudfunctions/store/beyond-prefix'
import {
  assertWhole,
  DuplicateKey,
  MOST_GROUPS,
  TooManyGroups,
  isPrimitive,
  type Condition,
  type Database,
  type Filter,
  type Primitive,
  type Update,
} from '../../../cloudfunctions/store/database'
import type { Engine } from '../../../localcloud'
import { LIMITS } from '../../../localcloud'

type Query = Record<string, unknown>

/**
 * The product's database over the local engine, in this process and in memory: the same meaning as the real
 * SDK gives it (cloudfunctions/store/sdk-database.ts); one contract suite runs against both.
 */
export function engineDatabase(engine: Engine): Database {
  return {
    find: (collection, filter, { order = [], limit, skip = 0, anyOf = [] }) =>
      promised(() => {
        const options = {
          order: Object.fromEntries(
            order.map(([path, direction]) => [path, direction === 'asc' ? (1 as const) : (-1 as const)]),
          ),
          limit: Math.min(limit, LIMITS.largestPage),
          skip,
        }
        return engine.find(collection, translated(filter, anyOf.length === 0 ? [] : [anyOf]), options)
      }),

    insert: (collection, documents) =>
      promised(() => {
        try {
          engine.insert(
            collection,
            documents.map((document) => ({ ...document })),
          )
          return 'inserted'
        } catch (error) {
          if (isDuplicate(error)) return 'duplicate'
          throw error
        }
      }),

    update: (collection, { filter, update }) =>
      promised(() => {
        try {
          return engine.update(collection, translated(filter), operators(update), { multi: true })
        } catch (error) {
          throw isDuplicate(error) ? new DuplicateKey(error) : error
        }
      }),

    remove: (collection, filter) =>
      promised(() => engine.remove(collection, translated(filter), { multi: true })),

    countGroups: (collection, filter, { paths, least }) =>
      promised(() => {
        const keys = Object.fromEntries(paths.map((path, index) => [`v${String(index)}`, `$${path}`]))
        const found = engine.aggregate(collection, [
          { $match: translated(filter) },
          {
            $group: {
              _id: keys,
              count: { $sum: 1 },
              ...(least !== undefined && { least: { $min: `$${least}` } }),
            },
          },
        ]) as { _id: Record<string, Primitive>; count: number; least?: Primitive }[]
        if (found.length > MOST_GROUPS) throw new TooManyGroups()
        return found.map(({ _id, ...counted }) => ({
          values: paths.map((_, index) => _id[`v${String(index)}`] ?? null),
          ...counted,
        }))
      }),

    countUpTo: (collection, filter, { most, allOf }) =>
      promised(() => {
        const [found] = engine.aggregate(collection, [
          { $match: translated(filter, allOf) },
          { $limit: most },
          { $group: { _id: null, count: { $sum: 1 } } },
        ]) as { count: number }[]
        return found?.count ?? 0
      }),
  }
}

/** The engine is synchronous; who uses a database waits for it, and gets a failure as a rejection. */
const promised = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work())
  })

function translated(filter: Filter, allOf: readonly (readonly Filter[])[] = []): Query {
  for (const part of [filter, ...allOf.flat()]) assertWhole(part)
  const each = allOf.map((anyOf) => ({ $or: anyOf.map(queryOf) }))
  return each.length === 0 ? queryOf(filter) : { $and: [queryOf(filter), ...each] }
}

const queryOf = (filter: Filter): Query =>
  Object.fromEntries(Object.entries(filter).map(([path, condition]) => [path, operatorOf(condition)]))

function operatorOf(condition: Condition): unknown {
  if (isPrimitive(condition)) return { $eq: condition }
  if ('in' in condition) return { $in: [...condition.in] }
  if ('lt' in condition) return { $lt: condition.lt }
  if ('lte' in condition) return { $lte: condition.lte }
  if ('above' in condition) return { $gt: condition.above, $lte: condition.upTo }
  if ('after' in condition) return { $gt: condition.after }
  if ('begins' in condition) return { $gte: condition.begins, $lt: beyondPrefix(condition.begins) }
  if ('without' in condition) return { $ne: condition.without }
  if ('noneOf' in condition) return { $nin: [...condition.noneOf] }
  if ('prefix' in condition)
    return { $elemMatch: { $gte: condition.prefix, $lt: beyondPrefix(condition.prefix) } }
  if ('notAfter' in condition) return { $not: { $gt: condition.notAfter } }
  // A condition that is unknown here must never match everything.
  throw new TypeError(`unknown condition ${JSON.stringify(condition)}`)
}

function operators({ set, inc, prepend, dropFirst = [] }: Update): Query {
  const push = Object.entries(prepend ?? {}).map(
    ([path, { value, keep }]) => [path, { $each: [value], $position: 0, $slice: keep }] as const,
  )
  return {
    ...(set !== undefined && { $set: set }),
    ...(inc !== undefined && { $inc: inc }),
    ...(push.length > 0 && { $push: Object.fromEntries(push) }),
    ...(dropFirst.length > 0 && { $pop: Object.fromEntries(dropFirst.map((path) => [path, -1])) }),
  }
}

const isDuplicate = (error: unknown): boolean => error instanceof Error && error.message.includes('E11000')
