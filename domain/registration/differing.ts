import type { Claims } from './registration'

/** Entries of `next` that say something else than `record`. */
export function differing(next: Claims, record: Claims): Record<string, string> {
  return Object.fromEntries(Object.entries(next).filter(([field, value]) => value !== (record[field] ?? '')))
}

/** Whether both say the same. */
export const sameValues = (one: Claims, other: Claims): boolean =>
  Object.keys(differing(one, other)).length + Object.keys(differing(other, one)).length === 0
