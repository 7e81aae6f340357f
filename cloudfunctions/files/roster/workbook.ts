import { readFile, stat } from 'node:fs/promises'
import {
  checkRoster,
  readRoster,
  type ReadOptions,
  type RosterCheck,
  type RosterSheet,
} from '../../../domain/roster/check-roster'
import type { SheetRow } from '../../../domain/roster/cells'
import { findHeader, headerSearchRows, type HeaderRefusal } from '../../../domain/roster/find-header'
import type { RosterRow, RowRules } from '../../../domain/roster/read-row'
import { err, ok, type Result } from '../../../domain/result'
import { maxFile, openArchive } from './archive'
import { WorkbookFault, type WorkbookRefusal } from './refusals'
import { sheetRows } from './sheet-rows'
import { sheetParts } from './workbook-parts'

/** An opened workbook: the sheet that holds the roster. Close it when done. */
export interface RosterWorkbook {
  readonly sheet: RosterSheet
  readonly sheetName: string
  readonly close: () => Promise<void>
}

async function firstRows(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const first: SheetRow[] = []
  for await (const row of rows) {
    first.push(row)
    if (first.length === headerSearchRows) break
  }
  return first
}

/** The first sheet with a roster's header; else the refusal of the sheet that came closest. */
async function findSheet(file: Buffer): Promise<Result<RosterWorkbook, HeaderRefusal>> {
  let refusal: HeaderRefusal = { code: 'headerNotFound' }
  for (const part of await sheetParts(await openArchive(file))) {
    const rows = (): AsyncIterable<SheetRow> => sheetRows(part.rows())
    const layout = findHeader(await firstRows(rows()))
    const sheetName = part.name
    if (layout.ok)
      return ok({ sheet: { layout: layout.value, rows }, sheetName, close: () => Promise.resolve() })
    if (refusal.code === 'headerNotFound') refusal = layout.error
  }
  return err(refusal)
}

const asRefusal = (error: unknown): WorkbookRefusal => {
  if (error instanceof WorkbookFault) return error.refusal
  throw error
}

async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await stat(file)
  if (size > maxFile) throw new WorkbookFault('tooLarge')
  return readFile(file)
}

/**
 * Opens an .xlsx, by path or as bytes, and finds its roster. Nothing of a file that declares more than a
 * roster can hold is unpacked. The sheet's rows throw a WorkbookFault if the file turns out damaged
 * further on; `checkWorkbook` reads them all and answers with the refusal.
 */
export async function openRoster(file: string | Buffer): Promise<Result<RosterWorkbook, WorkbookRefusal>> {
  try {
    return await findSheet(typeof file === 'string' ? await bytesOf(file) : file)
  } catch (error) {
    return err(asRefusal(error))
  }
}

/** The whole check of an opened workbook: its report, or why the file cannot be read to its end. */
export async function checkWorkbook(
  workbook: RosterWorkbook,
  rules: RowRules = {},
): Promise<Result<RosterCheck, WorkbookRefusal>> {
  try {
    return ok(await checkRoster(workbook.sheet, rules))
  } catch (error) {
    return err(asRefusal(error))
  }
}

/** The importable rows of an opened workbook from a cursor on, after `checkWorkbook` accepted it. */
export const importableRows = (workbook: RosterWorkbook, options: ReadOptions): AsyncGenerator<RosterRow> =>
  readRoster(workbook.sheet, options)
