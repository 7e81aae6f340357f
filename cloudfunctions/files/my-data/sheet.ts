/** One table of the file; every cell is text. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows of one list in a file: far more than anybody has, and few enough to be read at once. */
export const MOST_ROWS = 1_000

/** Says so where there were more rows than the file has. */
export const shortened = (found: number, rows: Sheet['rows']): Sheet['rows'] =>
  found < MOST_ROWS ? rows : [...rows, [`这里只列出最近的${String(MOST_ROWS)}条，更早的请向就业处申请查询。`]]
