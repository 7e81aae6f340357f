import type { FieldKey } from './fields'

/** Values that no edit of one record may change: they are its keys, or place it among units. */
export const recordKeys: ReadonlySet<string> = new Set<FieldKey>(['studentNo', 'documentType', 'college'])
