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
import { byteSource, type ByteSource } from './byte-source'
import { dateStylesIn } from './date-styles'
import { WorkbookFault, type WorkbookRefusal } from './refusals'
import { sheetRows, type SheetContext } from './sheet-rows'
import { emptyPool, readStringPool } from './string-pool'
import { attribute, elementsIn, prefixOf, textOf } from './xml'
import { openArchive, type Archive } from './zip'

/** An opened workbook: the sheet that holds the roster. Close it when done. */
export interface RosterWorkbook {
  readonly sheet: RosterSheet
  readonly sheetName: string
  readonly close: () => Promise<void>
}

interface SheetPart {
  readonly name: string
  readonly part: string
}

const workbookPart = 'xl/workbook.xml'

const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** Worksheets in the order of their tabs, hidden ones last. */
async function sheetParts(archive: Archive): Promise<{ parts: SheetPart[]; is1904: boolean }> {
  if (!archive.has(workbookPart)) throw new WorkbookFault('notWorkbook')
  const text = await textOf(archive.read(workbookPart))
  const prefix = prefixOf(text, 'workbook')
  const relations = await textOf(archive.read('xl/_rels/workbook.xml.rels'))
  const relationPrefix = prefixOf(relations, 'Relationships')
  const targets = new Map<string, string>()
  for (const { tag } of elementsIn(relations, `${relationPrefix}Relationship`)) {
    targets.set(attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '')
  }
  const shown: SheetPart[] = []
  const hidden: SheetPart[] = []
  for (const { tag } of elementsIn(text, `${prefix}sheet`)) {
    const part = partPath(targets.get(attribute(tag, 'r:id') ?? '') ?? '')
    const list = (attribute(tag, 'state') ?? 'visible') === 'visible' ? shown : hidden
    if (archive.has(part)) list.push({ name: attribute(tag, 'name') ?? '', part })
  }
  const [properties] = elementsIn(text, `${prefix}workbookPr`)
  const is1904 = ['1', 'true'].includes(attribute(properties?.tag ?? '', 'date1904') ?? '')
  return { parts: [...shown, ...hidden], is1904 }
}

async function contextOf(archive: Archive, is1904: boolean): Promise<SheetContext> {
  const strings = 'xl/sharedStrings.xml'
  const styles = 'xl/styles.xml'
  return {
    strings: archive.has(strings) ? await readStringPool(archive.read(strings)) : emptyPool,
    dateStyles: archive.has(styles) ? dateStylesIn(await textOf(archive.read(styles))) : new Set(),
    is1904,
  }
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
async function findSheet(archive: Archive): Promise<Result<Omit<RosterWorkbook, 'close'>, HeaderRefusal>> {
  const { parts, is1904 } = await sheetParts(archive)
  const context = await contextOf(archive, is1904)
  let refusal: HeaderRefusal = { code: 'headerNotFound' }
  for (const { name, part } of parts) {
    const rows = (): AsyncIterable<SheetRow> => sheetRows(archive.read(part), context)
    const layout = findHeader(await firstRows(rows()))
    if (layout.ok) return ok({ sheet: { layout: layout.value, rows }, sheetName: name })
    if (refusal.code === 'headerNotFound') refusal = layout.error
  }
  return err(refusal)
}

const asRefusal = (error: unknown): WorkbookRefusal => {
  if (error instanceof WorkbookFault) return error.refusal
  throw error
}

async function openSource(source: ByteSource): Promise<Result<RosterWorkbook, WorkbookRefusal>> {
  try {
    const found = await findSheet(await openArchive(source))
    if (found.ok) return ok({ ...found.value, close: source.close })
    await source.close()
    return found
  } catch (error) {
    await source.close()
    return err(asRefusal(error))
  }
}

/**
 * Opens an .xlsx, by path or as bytes, and finds its roster. Nothing of a file that declares more than a
 * roster can hold is unpacked. The sheet's rows throw a WorkbookFault if the file turns out damaged
 * further on; `checkWorkbook` reads them all and answers with the refusal.
 */
export async function openRoster(file: string | Buffer): Promise<Result<RosterWorkbook, WorkbookRefusal>> {
  return openSource(await byteSource(file))
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
