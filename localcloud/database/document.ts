/** One document, or any other Mongo object (query, update, projection), as ordinary JavaScript values. */
export type Document = Record<string, unknown>

/** True for an object literal: not an array, date, regular expression or null. */
export const isPlainObject = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** True for `{ $gt: 1, … }`: an object that speaks in operators. */
export const isOperatorObject = (value: unknown): value is Document => {
  if (!isPlainObject(value)) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => key.startsWith('$'))
}
