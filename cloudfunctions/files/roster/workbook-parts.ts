import { Readable } from 'node:stream'
import { stream, type Row } from 'exceljs'
import type { Archive } from './archive'
import { piecesOf } from './part-text'
import { asFault, WorkbookFault } from './refusals'

/** A worksheet of an archive; its rows can be read as often as is needed. */
export interface SheetPart {
  readonly name: string
  readonly rows: () => AsyncIterable<Row>
}

/**
 * The steps of exceljs's streaming reader. Its own `parse` runs them in whatever order the archive has,
 * from bytes cut inside characters, and waits for ever if the archive is cut off: docs/decisions/0010.
 */
interface ReaderSteps {
  readonly model?: { readonly sheets?: readonly SheetEntry[] }
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[]
  readonly _parseRels: (part: Readable) => Promise<void>
  readonly _parseWorkbook: (part: Readable) => Promise<void>
  readonly _parseStyles: (part: Readable) => Promise<void>
  readonly _parseSharedStrings: (part: Readable) => AsyncIterable<unknown>
  readonly _parseWorksheet: (
    part: AsyncIterable<string>,
    id: string,
  ) => Iterable<{ readonly value: AsyncIterable<Row> }>
}

interface SheetEntry {
  readonly name: string
  readonly rId: string
  readonly state?: string
}

const workbookPart = 'xl/workbook.xml'

const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const newReader = (): ReaderSteps =>
  // The package declares no types for the steps; its version is fixed by the lock file.
  new stream.xlsx.WorkbookReader(Readable.from([]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  }) as unknown as ReaderSteps

async function* rowsOf(reader: ReaderSteps, pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  try {
    for (const { value } of reader._parseWorksheet(pieces, '')) yield* value
  } catch (error) {
    throw asFault(error)
  }
}

/** Everything the cells refer to, read before any of them. */
async function readShared(reader: ReaderSteps, archive: Archive): Promise<void> {
  const part = (name: string, element?: string): Readable =>
    Readable.from(piecesOf(archive.text(name), element))
  await reader._parseWorkbook(part(workbookPart))
  await reader._parseRels(part('xl/_rels/workbook.xml.rels'))
  if (archive.has('xl/styles.xml')) await reader._parseStyles(part('xl/styles.xml'))
  if (!archive.has('xl/sharedStrings.xml')) return
  // Nothing is told of them: they are kept by the reader.
  for await (const _ of reader._parseSharedStrings(part('xl/sharedStrings.xml', 'si'))) continue
}

/** Worksheets in the order of their tabs, hidden ones last; throws a WorkbookFault if there are none. */
export async function sheetParts(archive: Archive): Promise<SheetPart[]> {
  if (!archive.has(workbookPart)) throw new WorkbookFault('notWorkbook')
  const reader = newReader()
  try {
    await readShared(reader, archive)
  } catch (error) {
    throw asFault(error)
  }
  const targets = new Map(reader.workbookRels?.map(({ Id, Target }) => [Id, partPath(Target)]))
  const isShown = ({ state }: SheetEntry): boolean => (state ?? 'visible') === 'visible'
  const sheets = reader.model?.sheets ?? []
  return [...sheets.filter(isShown), ...sheets.filter((sheet) => !isShown(sheet))].flatMap(
    ({ name, rId }) => {
      const part = targets.get(rId) ?? ''
      return archive.has(part)
        ? [{ name, rows: () => rowsOf(reader, piecesOf(archive.text(part), 'row')) }]
        : []
    },
  )
}
