import { forget, keep, readKept } from '../../lib/storage'
import { nothingTyped, type Typed } from './claim'

const KEY = 'bindEntry'

/** What was typed and not yet bound comes back after a kill; the document number is never kept. */
export function readEntry(): Typed {
  const kept = readKept(KEY)
  if (typeof kept !== 'object' || kept === null) return nothingTyped
  const text = (key: 'name' | 'studentNo'): string => {
    const value: unknown = (kept as Record<string, unknown>)[key]
    return typeof value === 'string' ? value : ''
  }
  return { ...nothingTyped, name: text('name'), studentNo: text('studentNo') }
}

export const keepEntry = ({ name, studentNo }: Typed): void => keep(KEY, { name, studentNo })
export const forgetEntry = (): void => forget(KEY)
