import type { CellValue, Row } from 'exceljs'
import { textCell, type Cell, type SheetRow } from '../../../domain/roster/cells'
import { WorkbookFault } from './refusals'

/** Columns beyond are ignored; no roster has so many. */
const maxColumns = 300
const maxRows = 200_000

/** 1900 had no 29 February; before March of it a spreadsheet's days are not the calendar's. */
const firstDay = Date.UTC(1900, 2, 1)
const lastDay = Date.UTC(9999, 11, 31)

/** A number under a date format that is no date shows as ##### to people: an error for us too. */
function dateCell(date: Date): Cell {
  const time = date.getTime()
  if (!(time >= firstDay && time <= lastDay)) return { kind: 'error' }
  return { kind: 'date', date: date.toISOString().slice(0, 10) }
}

/** What Excel writes for characters XML cannot hold, such as `_x000D_`. */
const excelEscape = /_x([\dA-Fa-f]{4})_/gu
const isoMoment = /^(\d{4}-\d\d-\d\d)T[\d:.]{5,18}Z?$/u

function stringCell(text: string): Cell {
  const date = isoMoment.exec(text)?.[1]
  if (date !== undefined) return { kind: 'date', date }
  if (!text.includes('_x')) return textCell(text)
  return textCell(
    text.replace(excelEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** The cell of a value as exceljs gives it; a formula is one even if it carries a result. */
function cellOf(value: CellValue): Cell | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return stringCell(value)
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : { kind: 'number', value }
  if (typeof value === 'boolean') return textCell(value ? '是' : '否')
  if (value instanceof Date) return dateCell(value)
  if ('error' in value) return { kind: 'error' }
  if ('richText' in value) return stringCell(value.richText.map(({ text }) => text).join(''))
  return { kind: 'formula' }
}

function cellsOf(row: Row): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  row.eachCell(({ value }, column) => {
    if (column > maxColumns) return
    // Holes would make the array sparse and slow.
    while (cells.length < column - 1) cells.push(undefined)
    cells.push(cellOf(value))
  })
  return cells
}

/** The rows of a worksheet, in order; throws a WorkbookFault for rows out of order and endless sheets. */
export async function* sheetRows(rows: AsyncIterable<Row>): AsyncGenerator<SheetRow> {
  let last = 0
  let seen = 0
  for await (const row of rows) {
    if (!(row.number > last)) throw new WorkbookFault('damaged')
    last = row.number
    seen += 1
    if (seen > maxRows) throw new WorkbookFault('tooManyRows')
    yield { row: row.number, cells: cellsOf(row) }
  }
}
