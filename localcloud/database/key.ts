import type { Document } from './document'

/**
 * A value as SQLite orders it: null < numbers < text < blobs. Booleans and dates become blobs whose first
 * byte is their rank, so the order of a key column is MongoDB's order of the values.
 */
export type Key = null | number | string | Uint8Array

const BOOLEAN_RANK = 8
const DATE_RANK = 9
/** Makes every instant positive, so that the bytes of the integer sort like the dates. */
const DATE_SHIFT = 2n ** 63n

const dateKey = (date: Date): Key => {
  const key = Buffer.alloc(9)
  key[0] = DATE_RANK
  key.writeBigUInt64BE(BigInt(date.getTime()) + DATE_SHIFT, 1)
  return key
}

/** The key of a value, or undefined for what cannot be a key: arrays, objects, regular expressions. */
export function keyOf(value: unknown): Key | undefined {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value
  // SQLite would turn NaN into null; MongoDB sorts it before all other numbers.
  if (typeof value === 'number') return Number.isNaN(value) ? -Infinity : value
  if (typeof value === 'boolean') return Buffer.from([BOOLEAN_RANK, Number(value)])
  return value instanceof Date ? dateKey(value) : undefined
}

/** The keys between which all values of one type lie: `from` inclusive, `to` exclusive. */
export interface Bracket {
  from: Key
  to: Key
}

const NUMBERS: Bracket = { from: -Infinity, to: '' }
const TEXTS: Bracket = { from: '', to: Buffer.alloc(0) }

/** Range operators of MongoDB compare within one type only; this bounds them. Null has no ranges. */
export function bracketOf(key: Key): Bracket | undefined {
  if (key === null) return undefined
  if (typeof key === 'number') return NUMBERS
  if (typeof key === 'string') return TEXTS
  const rank = key[0] ?? 0
  return { from: Buffer.from([rank]), to: Buffer.from([rank + 1]) }
}

/** Reads a dotted path. Stops at an array and answers it, whether the path ends there or leads on. */
export function readPath(document: Document, path: string): unknown {
  let value: unknown = document
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    if (Array.isArray(value)) return value
    value = Object.hasOwn(value, step) ? (value as Document)[step] : undefined
  }
  return value
}
