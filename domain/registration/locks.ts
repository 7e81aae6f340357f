import type { FieldKey } from './fields'
import type { Instant, Registration } from './registration'

type Locked = Pick<Registration, 'locks'>

/** Which of these fields are not locked for this graduate as early already: a later lock changes nothing (G12). */
export const fieldsToLock = (
  { locks }: Locked,
  { fields, from }: { readonly fields: readonly FieldKey[]; readonly from: Instant },
): readonly FieldKey[] =>
  fields.filter((field) => !locks.some((lock) => lock.field === field && lock.from <= from))

/** Which of these fields something that happened to this graduate has locked. */
export const fieldsToUnlock = ({ locks }: Locked, fields: readonly FieldKey[]): readonly FieldKey[] =>
  fields.filter((field) => locks.some((lock) => lock.field === field))

/** The locks with these fields locked too; a field has one lock. */
export const lockedToo = (
  { locks }: Locked,
  fields: readonly FieldKey[],
  { from, cause }: { readonly from: Instant; readonly cause: string },
): Registration['locks'] => [
  ...locks.filter(({ field }) => !fields.some((one) => one === field)),
  ...fields.map((field) => ({ field, from, cause })),
]
