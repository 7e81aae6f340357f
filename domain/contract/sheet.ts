import * as z from 'zod/mini'

/** Folders of the storage below which the office puts its files: 校库 rosters, lists of colleagues, lists of 学号. */
export const sheetFolders = ['rosters', 'staff', 'lists'] as const
export type SheetFolder = (typeof sheetFolders)[number]

/**
 * `sheet.begin`: where to put a workbook that is imported next. Only whoever began it can import it, once, within
 * a day; then it is deleted.
 */
export const sheetBegin = {
  on: 'api',
  input: z.strictObject({ folder: z.enum(sheetFolders) }),
  output: z.strictObject({ path: z.string() }),
} as const
