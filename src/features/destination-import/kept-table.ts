import { textsOf } from '../../lib/field-texts'
import { forget, keep, readKept } from '../../lib/storage'

/** What was written and not all imported yet. */
export interface WrittenTable {
  readonly name: string
  readonly lines: string
}

const keyOf = (cohortId: string): string => `destinations:${cohortId}`

export function readTable(cohortId: string): WrittenTable {
  const kept = textsOf(readKept(keyOf(cohortId)))
  return { name: kept['name'] ?? '', lines: kept['lines'] ?? '' }
}

export const keepTable = (cohortId: string, table: WrittenTable): void => keep(keyOf(cohortId), table)
export const forgetTable = (cohortId: string): void => forget(keyOf(cohortId))
