import type { ResultRow } from './parse-results'
import type { Output } from '../../../domain/contract/contract'

export type Answered = Output<'upstream.import'>['results'][number]

/** What was answered for each row, by what the row says: a row that was changed is another row, and open again. */
export type Answers = ReadonlyMap<string, Answered>

export const noAnswers: Answers = new Map()

const keyOf = ({ studentNo, result, cause }: ResultRow): string => JSON.stringify([studentNo, result, cause])

/** The answers of one part, in the order of its rows. */
export function addAnswers(
  answers: Answers,
  part: readonly ResultRow[],
  results: readonly Answered[],
): Answers {
  const byNumber = new Map(results.map((one) => [one.studentNo, one]))
  const answered = part.flatMap((row) => {
    const one = byNumber.get(row.studentNo)
    return one === undefined ? [] : [[keyOf(row), one] as const]
  })
  return new Map([...answers, ...answered])
}

/** Rows for which nothing was answered yet. */
export const openOf = (answers: Answers, rows: readonly ResultRow[]): readonly ResultRow[] =>
  rows.filter((row) => !answers.has(keyOf(row)))

/** What was answered for these rows. */
export const answeredOf = (answers: Answers, rows: readonly ResultRow[]): readonly Answered[] =>
  rows.flatMap((row) => answers.get(keyOf(row)) ?? [])
