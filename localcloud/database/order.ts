import { resolve } from 'mingo/util'
import type { Document } from './document'

/** Sort by path: 1 ascending, -1 descending; the first path weighs most. */
export type Order = Readonly<Record<string, 1 | -1>>

/** MongoDB's order between types. A missing field sorts as null. */
const rankOf = (value: unknown): number => {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (typeof value === 'boolean') return 6
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 7
  if (value instanceof RegExp) return 8
  return 4
}

const compareLists = (left: readonly unknown[], right: readonly unknown[]): number => {
  for (const [index, element] of left.entries()) {
    if (index >= right.length) return 1
    const difference = compareValues(element, right[index])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

const compareNumbers = (left: number, right: number): number => {
  if (Number.isNaN(left) || Number.isNaN(right))
    return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  return left < right ? -1 : Number(left > right)
}

/** UTF-8 order, which is what MongoDB and SQLite use; differs from `<` only beyond the basic plane. */
const compareTexts = (left: string, right: string): number =>
  left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right))

/** Compares two stored values in MongoDB's order: negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  const difference = rankOf(left) - rankOf(right)
  if (difference !== 0) return difference
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right)
  if (typeof left === 'boolean' || left instanceof Date) return Number(left) - Number(right)
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right)
  if (left instanceof RegExp || right instanceof RegExp) return compareTexts(String(left), String(right))
  if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) return 0
  return compareLists(Object.entries(left).flat(), Object.entries(right).flat())
}

/** An array sorts by its smallest element when ascending, by its largest when descending. */
const sortKey = (value: unknown, direction: 1 | -1): unknown => {
  if (!Array.isArray(value)) return value
  if (value.length === 0) return undefined
  return value.reduce((best: unknown, element: unknown) =>
    compareValues(element, best) * direction < 0 ? element : best,
  )
}

/** Makes a comparator of documents for an order, in MongoDB's sense. Equal documents compare as 0. */
export function comparator(order: Order): (left: Document, right: Document) => number {
  const fields = Object.entries(order)
  return (left, right) => {
    for (const [path, direction] of fields) {
      const difference = compareValues(
        sortKey(resolve(left, path), direction),
        sortKey(resolve(right, path), direction),
      )
      if (difference !== 0) return difference * direction
    }
    return 0
  }
}
