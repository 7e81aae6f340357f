import { headerText } from './headers'

/** Numbers of one list: more than a cohort of any school. */
export const MOST_NUMBERS = 20_000
/** Rows in which the header is looked for. */
const HEADER_ROWS = 30
/** Longer is no 学号, and enough to see what it is. Characters. */
const LONGEST = 40

const HEADING = headerText('学号')

export type ListProblem = 'listHeaderMissing' | 'listTooLong'

/**
 * The 学号 of a table: the column with that header, or all of it where nothing else stands in it. Other columns are
 * left where they are: nobody needs names or documents for a list of numbers.
 */
export function numbersIn(rows: readonly (readonly string[])[]): readonly string[] | ListProblem {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const head = filled.slice(0, HEADER_ROWS).findIndex((row) => columnIn(row) >= 0)
  const column = head < 0 ? -1 : columnIn(filled[head] ?? [])
  const isOnlyNumbers = filled.every((row) => row.filter((cell) => cell.trim() !== '').length === 1)
  if (column < 0 && !isOnlyNumbers) return 'listHeaderMissing'
  const cells =
    column < 0
      ? filled.map((row) => row.find((cell) => cell.trim() !== '') ?? '')
      : filled.slice(head + 1).map((row) => row[column] ?? '')
  const numbers = cells.map((cell) => cell.trim().slice(0, LONGEST)).filter((cell) => cell !== '')
  return numbers.length > MOST_NUMBERS ? 'listTooLong' : numbers
}

const columnIn = (row: readonly string[]): number =>
  row.findIndex((cell) => headerText(cell).replace(/[([【].{0,30}$/u, '') === HEADING)

/** What spreadsheets write so that digits stay text: `="2303010007"`. */
const AS_TEXT = /^="?([^"]*)"?$/u

/** Rows and cells of a .csv or .txt: commas, tabs or semicolons between cells, quotes around them where there are any. */
export function textRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => cellsOf(line).map((cell) => AS_TEXT.exec(cell.trim())?.[1] ?? cell))
}

const BETWEEN = /[,，\t;；]/u

function cellsOf(line: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && BETWEEN.test(sign)) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}
