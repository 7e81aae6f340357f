import { cellText, isBlank, type Cell, type SheetRow } from '../roster/cells'
import { headerText } from '../roster/headers'
import { foldLettersAndDigits, singleSpaced, withoutControls } from './fold-text'

/** What a column of a sheet of colleagues says. `unit` is 专业/班级 in one column. */
export type StaffColumn = 'workNo' | 'name' | 'phone' | 'role' | 'college' | 'major' | 'class' | 'unit'

const headers: Readonly<Record<StaffColumn, readonly string[]>> = {
  workNo: ['工号', '教工号', '职工号', '教职工号', '教师工号'],
  name: ['姓名', '教师姓名', '老师姓名'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话', '移动电话'],
  role: ['角色', '岗位', '身份', '权限'],
  college: ['学院', '院系', '所在学院', '负责学院', '二级学院'],
  major: ['专业', '负责专业'],
  class: ['班级', '负责班级', '所带班级'],
  unit: ['专业/班级', '专业班级', '专业或班级', '专业、班级'],
}
const required = ['workNo', 'name', 'phone', 'role'] as const satisfies readonly StaffColumn[]

const columnOf: ReadonlyMap<string, StaffColumn> = new Map(
  (Object.keys(headers) as StaffColumn[]).flatMap((column) =>
    headers[column].map((header) => [headerText(header), column] as const),
  ),
)

/** Where the header stands, and in which cell of a row each column is. */
export interface StaffLayout {
  readonly headerRow: number
  readonly cells: ReadonlyMap<StaffColumn, number>
}

/** The layout of a row that names every column that is needed; null for any other row. */
export function findStaffHeader({ row, cells }: SheetRow): StaffLayout | null {
  const found = new Map<StaffColumn, number>()
  cells.forEach((cell, index) => {
    // Hints in brackets such as 手机（必填） do not count.
    const column = columnOf.get(headerText(cellText(cell) ?? '').replace(/[([【].{0,30}$/u, ''))
    if (column !== undefined && !found.has(column)) found.set(column, index)
  })
  return required.every((column) => found.has(column)) ? { headerRow: row, cells: found } : null
}

/** A row as it was typed, without what spreadsheets add. */
export interface StaffRow {
  readonly row: number
  readonly texts: Readonly<Record<StaffColumn, string>>
}

/** No name of anything: an unreadable cell must never read as an empty one, which may mean all colleges. */
const UNREADABLE = '#'

const textOf = (cell: Cell | undefined): string => {
  const text = cellText(cell)
  return text === null ? UNREADABLE : singleSpaced(withoutControls(foldLettersAndDigits(text.slice(0, 500))))
}

/** The row, or null for one with nothing in it. */
export function readStaffRow({ cells }: StaffLayout, row: SheetRow): StaffRow | null {
  const cellIn = (column: StaffColumn): Cell | undefined => row.cells[cells.get(column) ?? -1]
  const columns = Object.keys(headers) as StaffColumn[]
  if (columns.every((column) => isBlank(cellIn(column)))) return null
  const texts = Object.fromEntries(columns.map((column) => [column, textOf(cellIn(column))]))
  return { row: row.row, texts: texts as Record<StaffColumn, string> }
}
