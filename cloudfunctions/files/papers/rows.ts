import { addPage, BOTTOM, CONTENT, heightOf, MARGIN, styled, TOP, write, type Sheet } from './sheet'

/** A line of a paper: what it is, and what it says. */
export interface Row {
  readonly label: string
  readonly value: string
  readonly strong?: boolean
}

const LABEL = 116
/** Between label and value, and below a row, in sizes of type. */
const GAP = 0.55

const styleOf = ({ strong = false }: Row, size: number) =>
  styled(size, { weight: strong ? 'strong' : 'text' })
const valuePlace = { x: MARGIN + LABEL, width: CONTENT - LABEL } as const

const labelWidth = (size: number): number => LABEL - GAP * size

function heightOfRow(sheet: Sheet, row: Row, size: number): number {
  const value = heightOf(sheet, row.value, { width: valuePlace.width, style: styleOf(row, size) })
  const label = heightOf(sheet, row.label, { width: labelWidth(size), style: styled(size, {}) })
  return Math.max(value, label) + GAP * size
}

/** How high rows stand together, at this size of type. */
export const heightOfRows = (sheet: Sheet, rows: readonly Row[], size: number): number =>
  rows.reduce((sum, row) => sum + heightOfRow(sheet, row, size), 0)

/**
 * Draws rows from here on; long values are wrapped, and what does not fit goes to a further page. Answers where
 * the next thing may begin.
 */
export function drawRows(
  sheet: Sheet,
  rows: readonly Row[],
  { y: from, size }: { readonly y: number; readonly size: number },
): number {
  let y = from
  for (const row of rows) {
    const height = heightOfRow(sheet, row, size)
    y = roomFor(sheet, y, height)
    const label = styled(size, { ink: 'label' })
    write(sheet, row.label, { place: { x: MARGIN, y, width: labelWidth(size) }, style: label })
    write(sheet, row.value, { place: { ...valuePlace, y }, style: styleOf(row, size) })
    y += height
  }
  return y
}

/** Where something of this height can stand: here, or at the head of a new page. */
export function roomFor(sheet: Sheet, y: number, height: number): number {
  if (y + height <= BOTTOM) return y
  addPage(sheet)
  return TOP
}
