import type { Document } from './document'
import { isOperatorObject, isPlainObject } from './document'
import type { Key } from './key'
import { keyOf } from './key'

export interface Bound {
  key: Key
  inclusive: boolean
}

/** What a query says about one path that a key table can use. Always implied by the query, never stronger. */
export interface Condition {
  /** The value is one of these. Of an array: one element is. */
  equals?: readonly Key[]
  /** Of an array: one element lies above, and maybe another lies below. */
  above?: Bound
  below?: Bound
  /** The value is an array, and all of this is said of one and the same element. */
  element?: Condition
}

const keysOf = (values: readonly unknown[]): readonly Key[] | undefined => {
  const keys: Key[] = []
  for (const value of values) {
    const key = keyOf(value)
    // `$in: [/x/]` matches by pattern, and undefined has no agreed meaning in a query.
    if (key === undefined || value === undefined) return undefined
    keys.push(key)
  }
  return keys
}

const equalTo = (value: unknown): Condition => {
  const equals = keysOf([value])
  return equals ? { equals } : {}
}

const bound = (value: unknown, inclusive: boolean): Bound | undefined => {
  const key = keyOf(value)
  return key === undefined || key === null ? undefined : { key, inclusive }
}

const above = (value: unknown, inclusive: boolean): Condition => {
  const limit = bound(value, inclusive)
  return limit ? { above: limit } : {}
}

const below = (value: unknown, inclusive: boolean): Condition => {
  const limit = bound(value, inclusive)
  return limit ? { below: limit } : {}
}

const OPERATORS: Readonly<Record<string, (value: unknown) => Condition>> = {
  $eq: equalTo,
  $in: (values) => {
    const equals = Array.isArray(values) ? keysOf(values) : undefined
    return equals ? { equals } : {}
  },
  $gt: (value) => above(value, false),
  $gte: (value) => above(value, true),
  $lt: (value) => below(value, false),
  $lte: (value) => below(value, true),
  // `{$elemMatch: {field: …}}` speaks of elements that are objects, which have no keys.
  $elemMatch: (value) => (isOperatorObject(value) ? { element: conditionOf(value) } : {}),
}

function conditionOf(expression: unknown): Condition {
  if (!isOperatorObject(expression)) return isPlainObject(expression) ? {} : equalTo(expression)
  let condition: Condition = {}
  for (const [operator, value] of Object.entries(expression)) {
    condition = { ...condition, ...OPERATORS[operator]?.(value) }
  }
  return condition
}

/** Collects the usable conditions of a query by path, looking through `$and`. */
export function conditionsOf(query: Document): Map<string, Condition> {
  const conditions = new Map<string, Condition>()
  const collect = (part: Document) => {
    for (const [path, expression] of Object.entries(part)) {
      if (path === '$and' && Array.isArray(expression)) expression.filter(isPlainObject).forEach(collect)
      // Of two statements about one path the later wins: using either alone is correct.
      else if (!path.startsWith('$'))
        conditions.set(path, { ...conditions.get(path), ...conditionOf(expression) })
    }
  }
  collect(query)
  return conditions
}
