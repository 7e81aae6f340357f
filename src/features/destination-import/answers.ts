import type { Output } from '../../../domain/contract/contract'
import type { DestinationRow, ReadRow } from './parse-table'

export type Answered = Output<'destination.import'>['results'][number]

/** What was answered for each row, by what the row says: a row that was changed is another row, and open again. */
export type Answers = ReadonlyMap<string, Answered>

export const noAnswers: Answers = new Map()

const keyOf = (row: DestinationRow): string =>
  JSON.stringify([row.studentNo, row.category, Object.entries(row.values).sort()])

/** With the answers of one part of the rows. */
export function addAnswers(
  answers: Answers,
  part: readonly ReadRow[],
  results: readonly Answered[],
): Answers {
  const byNumber = new Map(results.map((one) => [one.studentNo, one]))
  const answered = part.flatMap(({ row }) => {
    const one = byNumber.get(row.studentNo)
    return one === undefined ? [] : [[keyOf(row), one] as const]
  })
  return new Map([...answers, ...answered])
}

/** Rows for which nothing was answered yet. */
export const openOf = (answers: Answers, rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.filter(({ row }) => !answers.has(keyOf(row)))

/** What was answered for these rows. */
export const answeredOf = (answers: Answers, rows: readonly ReadRow[]): readonly Answered[] =>
  rows.flatMap(({ row }) => answers.get(keyOf(row)) ?? [])

/** Rows that were refused. */
export const refusedOf = (answers: Answers, rows: readonly ReadRow[]): readonly ReadRow[] =>
  rows.filter(({ row }) => (answers.get(keyOf(row))?.refused ?? null) !== null)

/** Without what was refused: the same line may be sent once more. */
export const withoutRefused = (answers: Answers): Answers =>
  new Map([...answers].filter(([, { refused }]) => refused === null))
