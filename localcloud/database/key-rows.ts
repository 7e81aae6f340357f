import { databaseRefused } from '../platform-error'
import type { Document } from './document'
import type { Key } from './key'
import { keyOf, readPath } from './key'
import type { KeyTable } from './key-table'

/** The keys of one document in one key table. */
export interface KeyRows {
  /** One row per distinct element of the array there is, else exactly one. */
  rows: Key[][]
  /** The one path that held an array, which gave the rows. */
  array: string | undefined
}

/** Two keys of one type and value: the same row of a key table, the same branch of an `$in`. */
export const distinctKeys = (keys: readonly Key[]): Key[] => [
  ...new Map(keys.map((key) => [`${typeof key} ${String(key)}`, key])).values(),
]

const lastStep = (path: string) => path.slice(path.lastIndexOf('.') + 1)

const notIndexed = (keyTable: KeyTable, path: string) =>
  databaseRefused(
    `index ${keyTable.name}: '${path}' leads through an array or holds an object, a pattern or an array of such, which the local cloud does not index`,
  )

/** An empty array has one row, as in MongoDB; its key sorts and is looked up like null, and mingo decides. */
const elementKeys = (keyTable: KeyTable, path: string, elements: readonly unknown[]): Key[] => {
  if (elements.length === 0) return [null]
  const keys = elements.map((element) => keyOf(element))
  if (keys.includes(undefined)) throw notIndexed(keyTable, path)
  return distinctKeys(keys as Key[])
}

const arrayAt = (keyTable: KeyTable, document: Document, path: string): readonly unknown[] => {
  const value = readPath(document, path)
  // What stands in front of the last step is an array when the path leads on through one.
  const through =
    path.includes('.') && Array.isArray(readPath(document, path.slice(0, path.lastIndexOf('.'))))
  if (through || !Array.isArray(value)) throw notIndexed(keyTable, path)
  if (!keyTable.unique) return value
  throw databaseRefused(
    `index ${keyTable.name}: '${path}' holds an array, which the local cloud does not keep unique`,
  )
}

/**
 * What a key table has to hold about a document.
 * @throws PlatformError DATABASE_REQUEST_FAILED for two arrays in one index (MongoDB's words), an array in a
 * unique index, and what has no key
 */
export function keyRowsOf(keyTable: KeyTable, document: Document): KeyRows {
  const keys = keyTable.columns.map(({ path }) => keyOf(readPath(document, path)))
  if (!keys.includes(undefined)) return { rows: [keys as Key[]], array: undefined }
  const [first, second] = keyTable.columns.flatMap(({ path }, column) =>
    keys[column] === undefined ? [{ path, column, elements: arrayAt(keyTable, document, path) }] : [],
  )
  if (!first) return { rows: [], array: undefined }
  if (second) {
    throw databaseRefused(`cannot index parallel arrays [${lastStep(second.path)}] [${lastStep(first.path)}]`)
  }
  const rows = elementKeys(keyTable, first.path, first.elements).map(
    (element) => keys.map((key, column) => (column === first.column ? element : key)) as Key[],
  )
  return { rows, array: first.path }
}
