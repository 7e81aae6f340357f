import { textCell, type Cell, type SheetRow } from '../../../domain/roster/cells'
import { dateOfSerial } from './date-styles'
import { WorkbookFault } from './refusals'
import type { StringPool } from './string-pool'
import { attribute, elementsIn, elementsOf, firstElement, richText, unescapeXml, type Element } from './xml'

/** What the cells of a worksheet refer to. */
export interface SheetContext {
  readonly strings: StringPool
  readonly dateStyles: ReadonlySet<number>
  readonly is1904: boolean
}

/** Columns beyond are ignored; no roster has so many. */
const maxColumns = 300
const maxRows = 200_000

/** Column from 0 of a reference such as AB12; -1 if it is none. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

function numberCell(text: string, style: number, context: SheetContext): Cell | undefined {
  const value = Number(text)
  if (text === '' || Number.isNaN(value)) return undefined
  const date = context.dateStyles.has(style) ? dateOfSerial(value, context.is1904) : null
  return date === null ? { kind: 'number', value } : { kind: 'date', date }
}

function valueOf(inner: string, prefix: string): string {
  const open = `<${prefix}v>`
  // All but a few cells are just this, and a roster has a million and a half of them.
  if (inner.startsWith(open)) return unescapeXml(inner.slice(open.length, inner.indexOf('<', open.length)))
  return unescapeXml(firstElement(inner, `${prefix}v`)?.inner ?? '')
}

function cellOf({ tag, inner }: Element, prefix: string, context: SheetContext): Cell | undefined {
  if (inner === '') return undefined
  // A formula is one even if it carries a result: whoever wrote the file chose that result.
  if (inner.includes(`<${prefix}f`) && firstElement(inner, `${prefix}f`) !== null) return { kind: 'formula' }
  const type = attribute(tag, 't') ?? 'n'
  if (type === 'inlineStr') return textCell(richText(inner, prefix))
  const value = valueOf(inner, prefix)
  switch (type) {
    case 's':
      return textCell(context.strings.at(Number(value)))
    case 'e':
      return { kind: 'error' }
    case 'b':
      return textCell(value === '1' ? '是' : '否')
    case 'd':
      return { kind: 'date', date: value.slice(0, 10) }
    case 'n':
      return numberCell(value, Number(attribute(tag, 's') ?? 0), context)
    default:
      return textCell(value)
  }
}

function cellsOf(inner: string, prefix: string, context: SheetContext): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  let column = -1
  for (const element of elementsIn(inner, `${prefix}c`)) {
    const reference = attribute(element.tag, 'r')
    column = reference === undefined ? column + 1 : columnOf(reference)
    if (column < 0 || column >= maxColumns) continue
    // Holes would make the array sparse and slow.
    while (cells.length < column) cells.push(undefined)
    cells[column] = cellOf(element, prefix, context)
  }
  return cells
}

/** The rows of a worksheet, in order; throws a WorkbookFault for damaged and endless sheets. */
export async function* sheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  let row = 0
  let seen = 0
  for await (const { prefix, elements } of elementsOf(chunks, { root: 'worksheet', name: 'row' })) {
    for (const { tag, inner } of elements) {
      const number = Number(attribute(tag, 'r') ?? row + 1)
      row = Number.isInteger(number) && number > row ? number : row + 1
      seen += 1
      if (seen > maxRows) throw new WorkbookFault('tooManyRows')
      yield { row, cells: cellsOf(inner, prefix, context) }
    }
  }
}
