import type { HeaderRefusal } from '../../../domain/roster/find-header'

/** Why a file cannot be read as a roster, and what the person can do; the sentence is made of the code. */
export const fileRefusals = {
  emptyFile: 'the file has no bytes: choose it again',
  notWorkbook: 'not an .xlsx file: save the roster as .xlsx',
  oldFormat: 'an .xls of Excel 97–2003: save it as .xlsx',
  passwordProtected: 'protected by a password: remove it and save again',
  damaged: 'cut off or damaged: save it again and choose the new copy',
  tooLarge: 'larger than any roster: delete pictures and other sheets',
  compressionBomb: 'unpacks to far more than it holds: copy the cells into a new workbook',
  tooManyRows: 'more rows than a cohort can have: delete the unused rows below, or split it',
} as const satisfies Record<string, string>

export type FileRefusalCode = keyof typeof fileRefusals
export type WorkbookRefusal = { readonly code: FileRefusalCode } | HeaderRefusal

/** Carries a refusal out of a running stream; `openRoster` and `checkWorkbook` turn it back into data. */
export class WorkbookFault extends Error {
  readonly refusal: WorkbookRefusal

  constructor(code: FileRefusalCode, cause?: unknown) {
    super(fileRefusals[code], { cause })
    this.name = 'WorkbookFault'
    this.refusal = { code }
  }
}

/** Whatever the libraries say of a file they cannot read, in words of their own: it is damaged. */
export const asFault = (error: unknown): WorkbookFault =>
  error instanceof WorkbookFault ? error : new WorkbookFault('damaged', error)
