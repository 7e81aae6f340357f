import { headerText } from './headers'

/** Numbers of one list: more than a cohort of any school. */
export const MOST_NUMBERS = 20_000
/** Rows in which the header is looked for. */
const HEADER_ROWS = 30
/** Longer is no 学号, and enough to see what it is. Characters. */
const LONGEST = 40

const HEADING = headerText('学号')

/** Stands for a 学号 that a filled row has not: no 学号 itself, so that the row is told and not left out. */
export const UNREADABLE = '#'

export type ListProblem = 'listHeaderMissing' | 'listTooLong'

/**
 * The 学号 of a table: the column with that header, or all of it where nothing else stands in it. Other columns are
 * left where they are: nobody needs names or documents for a list of numbers. A filled row whose cell is empty is
 * `UNREADABLE`: whoever it is would be missed otherwise.
 */
export function numbersIn(rows: readonly (readonly string[])[]): readonly string[] | ListProblem {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const head = filled.slice(0, HEADER_ROWS).findIndex((row) => columnIn(row) >= 0)
  const column = head < 0 ? -1 : columnIn(filled[head] ?? [])
  const isOneColumn = filled.every((row) => row.filter((cell) => cell.trim() !== '').length === 1)
  if (column < 0 && !isOneColumn) return 'listHeaderMissing'
  const cells =
    column < 0
      ? filled.map((row) => row.find((cell) => cell.trim() !== '') ?? '')
      : filled.slice(head + 1).map((row) => row[column]?.trim() || UNREADABLE)
  const numbers = cells.map((cell) => cell.trim().slice(0, LONGEST))
  return numbers.length > MOST_NUMBERS ? 'listTooLong' : numbers
}

const columnIn = (row: readonly string[]): number =>
  row.findIndex((cell) => headerText(cell).replace(/[([【].{0,30}$/u, '') === HEADING)

/** What spreadsheets write so that digits stay text: `="2303010007"`. */
const AS_TEXT = /^="?([^"]*)"?$/u

/**
 * One cell and what ends it: quoted as a whole, with line breaks and doubled quotes inside, or bare. A quote that is
 * not closed before a comma or a line's end is a sign like any other, so that it swallows no rows.
 */
const CELL =
  / *"([^"]*(?:""[^"]*)*)" *([,，\t;；]|\r\n|\r|\n|$)|([^,，\t;；\r\n]*)([,，\t;；]|\r\n|\r|\n|$)/gu
const LINE_END = /^[\r\n]/u

/** Rows and cells of a .csv or .txt: commas, tabs or semicolons between cells, quotes around them where there are any. */
export function textRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, quotedEnd, bare = '', bareEnd = ''] of text.replace(/^\uFEFF/u, '').matchAll(CELL)) {
    const cell = quoted === undefined ? bare.replaceAll('"', '') : quoted.replaceAll('""', '"')
    const end = quotedEnd ?? bareEnd
    row.push(AS_TEXT.exec(cell.trim())?.[1] ?? cell)
    if (end !== '' && !LINE_END.test(end)) continue
    rows.push(row)
    row = []
    // Behind the last cell there is one more match, of nothing.
    if (end === '') break
  }
  return rows
}
