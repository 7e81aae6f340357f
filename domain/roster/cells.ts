/**
 * What a worksheet cell held, told apart because the difference matters: digits stored as a number may
 * be lost, a formula is never trusted, a date cell has no text. Blank cells are undefined.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `YYYY-MM-DD`, as the worksheet shows it (no time zone is involved). */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error' }

/** One row of a worksheet: its number from 1, its cells by column from 0. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly (Cell | undefined)[]
}

export const textCell = (text: string): Cell => ({ kind: 'text', text })

/** Digits a spreadsheet keeps exactly; a number of more has lost its end. */
const exactDigits = 15
const scientific = /^\d(?:\.\d{1,17})?[Ee]\+?\d{1,3}$/u

/** A number written as people typed it; null where digits are lost or it was no whole or short number. */
function numberText(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 10 ** exactDigits) return null
  return String(value)
}

/** The text of a cell, '' if blank; null if it cannot be had (formula, error, digits lost). */
export function cellText(cell: Cell | undefined): string | null {
  if (cell === undefined) return ''
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'date') return cell.date
  return cell.kind === 'number' ? numberText(cell.value) : null
}

/** True if digits are gone: a number too long for a spreadsheet, or text such as 5.11E+17. */
export function hasLostDigits(cell: Cell | undefined): boolean {
  if (cell?.kind === 'number') return numberText(cell.value) === null
  return cell?.kind === 'text' && cell.text.length < 30 && scientific.test(cell.text.trim())
}

/** True if nothing can be read there: undefined, or only spaces. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.kind === 'text' && cell.text.trim() === '')
