import { serverNow } from '../../lib/now'
import { forget, keep, readKept } from '../../lib/storage'
import { nothingTyped, type Typed } from './claim'

const KEY = 'bindEntry'

/** A name and a 学号 of somebody who never bound lie on the device no longer. Milliseconds. */
const KEPT_FOR_MS = 86_400_000

/** What was typed and not yet bound comes back after a kill; the document number is never kept. */
export function readEntry(): Typed {
  const kept = readKept(KEY)
  if (typeof kept !== 'object' || kept === null) return nothingTyped
  if (!('at' in kept) || typeof kept.at !== 'number' || serverNow() - kept.at > KEPT_FOR_MS) {
    forgetEntry()
    return nothingTyped
  }
  const text = (key: 'name' | 'studentNo'): string => {
    const value: unknown = (kept as Record<string, unknown>)[key]
    return typeof value === 'string' ? value : ''
  }
  return { ...nothingTyped, name: text('name'), studentNo: text('studentNo') }
}

export const keepEntry = ({ name, studentNo }: Typed): void => keep(KEY, { name, studentNo, at: serverNow() })
export const forgetEntry = (): void => forget(KEY)
