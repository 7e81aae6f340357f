import { holdsDocumentNumber } from '../../../domain/people/holds-document'
import { isCreditCode } from '../../../domain/destination/credit-code'
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

/** Whether a cell holds a document number: such a table is never kept. A credit code may be all digits. */
export const holdsNumbers = (lines: string): boolean =>
  lines
    .split(/[\t\n\r,，]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell.length >= SHORTEST && !isCreditCode(cell.toUpperCase()))
    .some((cell) => /^\d{14,17}[\dXx]$/u.test(cell) && holdsDocumentNumber(cell, ''))

/** Of resident numbers. Characters. */
const SHORTEST = 15
