import type { Input } from '../../../domain/contract/contract'
import { maybeStudentNo } from '../../../domain/roster/student-no'
import type { faults } from '../../texts/upstream-import'

export type ResultRow = Required<Input<'upstream.import'>['rows'][number]>
export type Fault = keyof typeof faults

/** One line that cannot be recorded as it stands. */
export interface FaultyLine {
  /** As an editor counts it, from one. */
  readonly line: number
  readonly text: string
  readonly fault: Fault
}

export interface Parsed {
  readonly rows: readonly ResultRow[]
  readonly faulty: readonly FaultyLine[]
}

/** The words of the province's lists. */
const results: Readonly<Record<string, ResultRow['result']>> = {
  通过: 'passed',
  已通过: 'passed',
  审核通过: 'passed',
  初始化: 'initialised',
  已初始化: 'initialised',
  不匹配: 'mismatched',
  未匹配: 'mismatched',
}

const wordOf = { passed: '通过', initialised: '初始化', mismatched: '不匹配' } as const satisfies Record<
  ResultRow['result'],
  string
>

/** As the contract has it. Characters. */
const CAUSE_LENGTH = 200
/** Between cells: one tab or comma, or any spaces. A table copied with empty cells has several tabs. */
const BETWEEN = /[\t,，、;；\s]+/
/** First line of a table that was copied whole. */
const HEADING = /^学号/

/**
 * A pasted list as rows: `学号 结果 原因`, one graduate a line; tab, comma or spaces between, the cause may have
 * such in itself. Empty lines and a heading are left aside, everything else is a row or a fault.
 */
export function parseResults(text: string): Parsed {
  const rows: ResultRow[] = []
  const faulty: FaultyLine[] = []
  const known = new Set<string>()
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const said = line.trim()
    if (said === '' || (known.size === 0 && faulty.length === 0 && HEADING.test(said))) continue
    const row = rowOf(said)
    const fault = typeof row === 'string' ? row : known.has(row.studentNo) ? 'duplicate' : null
    if (fault !== null) faulty.push({ line: index + 1, text: said, fault })
    if (typeof row === 'string') continue
    if (fault === null) rows.push(row)
    known.add(row.studentNo)
  }
  return { rows, faulty }
}

function rowOf(line: string): ResultRow | Fault {
  const [studentNo = '', word = ''] = line.split(BETWEEN)
  const result = Object.hasOwn(results, word) ? results[word] : undefined
  if (Object.hasOwn(results, studentNo)) return 'numberMissing'
  if (!maybeStudentNo.test(studentNo)) return 'numberInvalid'
  if (word === '') return 'resultMissing'
  if (result === undefined) return 'resultUnknown'
  const after = line.slice(line.indexOf(word, studentNo.length) + word.length)
  const cause = after.replace(/^[\t,，、;；\s]+/, '').trim()
  if (cause === '' && result === 'mismatched') return 'causeMissing'
  return cause.length > CAUSE_LENGTH ? 'causeTooLong' : { studentNo, result, cause }
}

/** The line that says this row. */
export const lineOf = ({ studentNo, result, cause }: ResultRow): string =>
  [studentNo, wordOf[result], ...(cause === '' ? [] : [cause])].join(' ')

/** How many of each result. */
export const countsOf = (rows: readonly ResultRow[]): Readonly<Record<ResultRow['result'], number>> => ({
  passed: rows.filter(({ result }) => result === 'passed').length,
  initialised: rows.filter(({ result }) => result === 'initialised').length,
  mismatched: rows.filter(({ result }) => result === 'mismatched').length,
})
