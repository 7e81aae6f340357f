import type { Database } from '../../../cloudfunctions/store/database'

/** An operation on its way to the function that carries it out. JSON has no undefined, so a hole is a word. */
export interface Carried {
  readonly operation: keyof Database
  readonly asked: unknown
}

const HOLE = 'a hole in a filter'

/** A value as it travels. */
export const carried = (value: unknown): unknown =>
  mapped(value, (part) => (part === undefined ? HOLE : part))

/** The value as it was. */
export const withHoles = (value: unknown): unknown =>
  mapped(value, (part) => (part === HOLE ? undefined : part))

function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => mapped(part, change))
  if (typeof value !== 'object' || value === null) return change(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]))
}
