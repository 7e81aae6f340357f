import { serverNow } from '../../lib/now'
import { forget, keep, readKept } from '../../lib/storage'
import { isKind, keepable, nothingWritten, parts, type Written } from './ask-form'

const KEY = 'ask'
/** A name and a number of somebody who never sent it lie on the device no longer. Milliseconds. */
const KEPT_FOR_MS = 86_400_000

/** What was written and not sent comes back after a kill; nothing that looks like a document number is kept. */
export function readWritten(): Written {
  const kept = readKept(KEY)
  if (typeof kept !== 'object' || kept === null) return nothingWritten
  const values = kept as Record<string, unknown>
  const { at } = values
  if (typeof at !== 'number' || serverNow() - at > KEPT_FOR_MS) {
    forget(KEY)
    return nothingWritten
  }
  const text = (name: string): string => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    ...nothingWritten,
    ...Object.fromEntries(parts.map((part) => [part, text(part)])),
    collegeId: text('collegeId'),
    kind: isKind(text('kind')) ? (text('kind') as Written['kind']) : nothingWritten.kind,
  }
}

export const keepWritten = (written: Written): void => keep(KEY, { ...keepable(written), at: serverNow() })
export const forgetWritten = (): void => forget(KEY)
