import { isCreditCode } from '../../domain/destination/credit-code'
import { holdsDocumentNumber } from '../../domain/people/holds-document'

/** Whether a cell holds a document number: such a table is never kept. A credit code may be all digits. */
export const holdsNumbers = (lines: string): boolean =>
  lines
    .split(/[\t\n\r,，]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell.length >= SHORTEST && !isCreditCode(cell.toUpperCase()))
    .some((cell) => /^\d{14,17}[\dXx]$/u.test(cell) && holdsDocumentNumber(cell, ''))

/** Of resident numbers. Characters. */
const SHORTEST = 15
