import type { Input } from '../../../domain/contract/contract'
import { countedFields } from '../../../domain/destination/counted'
import {
  destinationClaimProblems,
  destinationValueProblems,
} from '../../../domain/destination/value-problems'
import { problemSentences } from '../../../domain/messages'
import { maybeStudentNo } from '../../../domain/roster/student-no'
import { labelOf } from '../../lib/field-label'
import { placesFor } from '../../lib/place-facts'
import type { PlaceTable } from '../../lib/place-table'
import { faults, texts, type tableFaults } from '../../texts/destination-import'
import { columnOf, type Column } from './columns'
import { categoryNamed, readValue } from './read-value'

export type DestinationRow = Input<'destination.import'>['rows'][number]

/** A row that can be sent, and where it stands. */
export interface ReadRow {
  /** As an editor counts it, from one. */
  readonly line: number
  readonly text: string
  readonly row: DestinationRow
  /** Without the archive's way: the graduate adds it. */
  readonly incomplete: boolean
  /** Labels of what this category, or this way of the archive, has no use for. */
  readonly aside: readonly string[]
}

export interface FaultyRow {
  readonly line: number
  readonly text: string
  readonly studentNo: string
  readonly faults: readonly string[]
}

export interface ParsedTable {
  /** Why there are no rows at all. */
  readonly fault: keyof typeof tableFaults | null
  readonly header: string
  /** Headers that stand for nothing here. */
  readonly unused: readonly string[]
  readonly rows: readonly ReadRow[]
  readonly faulty: readonly FaultyRow[]
}

interface By {
  readonly table: string
  readonly places: PlaceTable | null
}

const none = { header: '', unused: [], rows: [], faulty: [] }

/** A pasted table as rows: its first line names the columns, in any order; tabs between, or commas. */
export function parseTable(text: string, by: By): ParsedTable {
  const lines = text.split(/\r\n|\r|\n/u).map((line, at) => ({ line: at + 1, text: line }))
  const [first, ...rest] = lines.filter(({ text: said }) => said.trim() !== '')
  if (first === undefined) return { ...none, fault: 'headerMissing' }
  const between = first.text.includes('\t') ? '\t' : /[,，]/u
  const headers = first.text.split(between).map((cell) => cell.trim())
  const columns = headers.map(columnOf)
  const fault = faultOf(columns, rest.length)
  if (fault !== null) return { ...none, fault }
  const rows: ReadRow[] = []
  const faulty: FaultyRow[] = []
  const known = new Set<string>()
  for (const { line, text: said } of rest) {
    const cells = said.split(between).map((cell) => cell.trim())
    const read = readRow({ columns, cells }, by)
    const { studentNo } = read.row
    const wrong = [...read.faults, ...(studentNo !== '' && known.has(studentNo) ? [faults.duplicate] : [])]
    known.add(studentNo)
    if (wrong.length > 0) faulty.push({ line, text: said, studentNo, faults: wrong })
    else rows.push({ line, text: said, row: read.row, incomplete: read.incomplete, aside: read.aside })
  }
  const unused = headers.filter((header, at) => header !== '' && columns[at]?.of === 'unknown')
  return { fault: null, header: first.text, unused, rows, faulty }
}

function faultOf(columns: readonly Column[], rows: number): ParsedTable['fault'] {
  const has = (...kinds: Column['of'][]): boolean => columns.some(({ of }) => kinds.includes(of))
  if (has('document')) return 'documentColumn'
  if (!has('studentNo')) return 'headerMissing'
  if (!has('categoryCode', 'categoryName')) return 'categoryMissing'
  return rows === 0 ? 'rowsMissing' : null
}

interface Cells {
  readonly columns: readonly Column[]
  readonly cells: readonly string[]
}

const cellOf = ({ columns, cells }: Cells, of: Column['of']): string =>
  cells[columns.findIndex((column) => column.of === of)] ?? ''

function readRow(cells: Cells, { table, places }: By) {
  const studentNo = cellOf(cells, 'studentNo')
  const code = cellOf(cells, 'categoryCode')
  const category = categoryNamed(table, code, cellOf(cells, 'categoryName'))
  const { values, unread } = valuesOf(cells, places)
  const whole = { ...values, category: category ?? '' }
  const incomplete = (values['archive.transfer'] ?? '') === ''
  const counted = countedFields(table, whole)
  const aside = Object.keys(values).filter((field) => !counted.has(field))
  // An archive without a way cannot be told from one that was forgotten: the graduate says it all.
  const facts = placesFor(places)
  const problems = {
    ...destinationClaimProblems(values, facts.lookUpPlace),
    ...(incomplete || category === null
      ? {}
      : destinationValueProblems(
          Object.fromEntries(Object.entries(whole).filter(([field]) => counted.has(field))),
          // 生源地 of the graduate is the server's to compare.
          { categoryTable: table, sourcePlace: '', ...facts },
        )),
  }
  const wrong = [
    ...numberFaults(studentNo),
    ...(category === null ? [faults.categoryUnknown] : []),
    ...unread.map((field) => texts.problem(labelOf(field), faults.placeUnread)),
    ...Object.entries(problems)
      .filter(([field]) => !unread.includes(field))
      .map(([field, problem]) => texts.problem(labelOf(field), problemSentences[problem])),
  ]
  return {
    row: { studentNo, category: category ?? '', values },
    incomplete,
    aside: aside.map(labelOf),
    faults: wrong,
  }
}

function numberFaults(studentNo: string): readonly string[] {
  if (studentNo === '') return [faults.numberMissing]
  return maybeStudentNo.test(studentNo) ? [] : [faults.numberInvalid]
}

/** Fields with something in them; the column of a code counts before the one of its name. */
function valuesOf({ columns, cells }: Cells, places: PlaceTable | null) {
  const values: Record<string, string> = {}
  const unread: string[] = []
  const named = columns
    .map((column, at) => ({ column, cell: cells[at] ?? '' }))
    .sort((one, other) => Number(isName(one.column)) - Number(isName(other.column)))
  for (const { column, cell } of named) {
    if (column.of !== 'field' || cell === '' || (values[column.field] ?? '') !== '') continue
    const value = readValue(column.field, cell, places)
    if (value === null) unread.push(column.field)
    else values[column.field] = value
  }
  return { values, unread }
}

const isName = (column: Column): boolean => column.of === 'field' && column.name

/** The table again, with these lines alone. */
export const tableOf = (header: string, lines: readonly { readonly text: string }[]): string =>
  [header, ...lines.map(({ text }) => text)].join('\n')
