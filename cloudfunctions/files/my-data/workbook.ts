import { Workbook } from 'exceljs'
import type { Instant } from '../../../domain/registration/registration'
import type { Sheet } from './sheet'

/** Format code of cells that are text whatever they look like. */
const TEXT = '@'
/** Widths in characters; a Chinese one takes two. */
const NARROWEST = 10
const WIDEST = 60

/**
 * The file. Every cell is written as a text of its own type, and is said to be one: what somebody typed never becomes
 * a formula, a number or a day in the program that opens it (`=cmd|…` is what it says).
 */
export async function workbookOf(sheets: readonly Sheet[], at: Instant): Promise<Buffer> {
  const workbook = new Workbook()
  workbook.creator = '启航'
  workbook.lastModifiedBy = '启航'
  workbook.created = new Date(at)
  workbook.modified = new Date(at)
  for (const { name, head, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = head.map((_, column) => ({
      width: widthOf([head, ...rows].map((row) => row[column] ?? '')),
      style: { numFmt: TEXT, alignment: { vertical: 'top', wrapText: true } },
    }))
    for (const row of [head, ...rows]) sheet.addRow([...row])
    sheet.getRow(1).font = { bold: true }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** As wide as the longest text, within reason. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.replace(/[^\x20-\x7e]/gu, '  ').length))
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}
