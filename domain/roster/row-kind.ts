import { cellText, isBlank, type Cell, type SheetRow } from './cells'
import type { RosterLayout } from './find-header'
import { headerText } from './headers'

/** What a row below the header is: a graduate, or matter that every roster carries and nobody counts. */
export type RowKind = 'graduate' | 'blank' | 'note' | 'header'

/** Beginnings of totals, signatures and remarks. */
const noteWords =
  /^[（(]?(?:合计|总计|小计|共计|总人数|人数|填表|填报|制表|审核|负责人|经办|复核|备注|说明|注[:：\d]|注$|联系|单位|盖章|签字|签名|日期|打印)/u

/** A note may be cut into a few cells: 填表人、审核人、日期 beside each other. */
const mostCellsOfNote = 6

const startOf = (cell: Cell | undefined): string => (cellText(cell) ?? '').slice(0, 100).trim()

/** Tells graduates from blank rows, repeated headers and the notes at the bottom of a roster. */
export function rowKindOf(row: SheetRow, layout: RosterLayout): RowKind {
  const filled = layout.columns.filter((column) => !isBlank(row.cells[column.index]))
  if (filled.length === 0) {
    return row.cells.some((cell) => !isBlank(cell) && noteWords.test(startOf(cell))) ? 'note' : 'blank'
  }
  const titled = filled.slice(0, 3)
  if (
    titled.length === 3 &&
    titled.every(({ index, title }) => headerText(cellText(row.cells[index]) ?? '') === title)
  ) {
    return 'header'
  }
  const document = layout.columns.find((column) => column.target === 'document')
  const documentText = document === undefined ? '' : startOf(row.cells[document.index])
  // A signature may stand under any column; a document number stands only in a graduate's row.
  if (filled.length > mostCellsOfNote || /^\s*[A-Z]?\d{6}/iu.test(documentText)) return 'graduate'
  const first = row.cells.find((cell) => !isBlank(cell))
  return noteWords.test(startOf(first)) ? 'note' : 'graduate'
}
