import type { SheetRow } from './cells'
import type { RosterLayout } from './find-header'
import { issueAt, type RosterIssue } from './issues'
import { rowReader, type RosterRow, type RowReading, type RowRules } from './read-row'
import { rowKindOf } from './row-kind'

/** A worksheet with a roster in it; `rows` can be read as often as is needed, from the top each time. */
export interface RosterSheet {
  readonly layout: RosterLayout
  readonly rows: () => AsyncIterable<SheetRow> | Iterable<SheetRow>
}

export interface RosterReport {
  /** Graduates in the file; blank rows, totals and notes are not counted. */
  readonly total: number
  readonly importable: number
  /** In the order of the rows. */
  readonly issues: readonly RosterIssue[]
  readonly unknownColumns: readonly string[]
}

/** Names of the structure with the number of graduates under each. */
export interface NamesFound {
  readonly college: ReadonlyMap<string, number>
  readonly major: ReadonlyMap<string, number>
  readonly class: ReadonlyMap<string, number>
}

export interface RosterCheck {
  readonly report: RosterReport
  /** Worksheet rows that carry an error; `readRoster` leaves them out. */
  readonly refused: ReadonlySet<number>
  /** Remarks beyond the first 200,000, counted but not listed: such a file is to be mended as a whole. */
  readonly omitted: number
  /** Over the importable rows and those refused alike. */
  readonly names: NamesFound
}

type RowsByKey = Map<string, number[]>

function addTo(groups: RowsByKey, key: string, row: number): void {
  const rows = groups.get(key)
  if (rows === undefined) groups.set(key, [row])
  else rows.push(row)
}

/** What has to be remembered of the rows seen so far: keys, remarks and counts, never the rows. */
interface Tally {
  total: number
  omitted: number
  readonly issues: RosterIssue[]
  readonly refused: Set<number>
  readonly byStudentNo: RowsByKey
  readonly byDocument: RowsByKey
  readonly names: Record<keyof NamesFound, Map<string, number>>
}

const newTally = (): Tally => ({
  total: 0,
  omitted: 0,
  issues: [],
  refused: new Set(),
  byStudentNo: new Map(),
  byDocument: new Map(),
  names: { college: new Map(), major: new Map(), class: new Map() },
})

const structureKeys = ['college', 'major', 'class'] as const satisfies readonly (keyof NamesFound)[]

const mostIssues = 200_000

function addIssues(tally: Tally, issues: readonly RosterIssue[]): void {
  for (const issue of issues) {
    if (issue.level === 'error') tally.refused.add(issue.row)
    if (tally.issues.length < mostIssues) tally.issues.push(issue)
    else tally.omitted += 1
  }
}

function count(tally: Tally, { entry, issues, documentKnown }: RowReading): void {
  tally.total += 1
  addIssues(tally, issues)
  if (entry.studentNo !== '') addTo(tally.byStudentNo, entry.studentNo.toUpperCase(), entry.row)
  if (documentKnown) addTo(tally.byDocument, entry.documentNo, entry.row)
  for (const key of structureKeys) {
    const name = entry.values[key]
    if (name !== undefined) tally.names[key].set(name, (tally.names[key].get(name) ?? 0) + 1)
  }
}

const repeated = (groups: RowsByKey): number[] =>
  [...groups.values()].filter((rows) => rows.length > 1).flat()

/**
 * Remarks on rows that repeat each other, on every row of a group. Rows that share a student number are
 * one graduate entered twice: that their document repeats too goes without saying.
 */
function duplicates(tally: Tally, titles: { studentNo: string; document: string }): RosterIssue[] {
  const sameStudentNo = new Set(repeated(tally.byStudentNo))
  const sameDocument = repeated(tally.byDocument).filter((row) => !sameStudentNo.has(row))
  return [
    ...[...sameStudentNo].map((row) => issueAt(row, titles.studentNo, 'duplicateStudentNo')),
    ...sameDocument.map((row) => issueAt(row, titles.document, 'duplicateId')),
  ]
}

const titleOf = (layout: RosterLayout, target: 'studentNo' | 'document'): string =>
  layout.columns.find((column) => column.target === target)?.title ?? ''

/** Rows of graduates with their readings, in order. */
async function* readings(sheet: RosterSheet, rules: RowRules, from: number): AsyncGenerator<RowReading> {
  const read = rowReader(sheet.layout, rules)
  for await (const row of sheet.rows()) {
    if (row.row <= sheet.layout.headerRow || row.row < from) continue
    if (rowKindOf(row, sheet.layout) === 'graduate') yield read(row)
  }
}

/**
 * Reads a whole roster once and says everything about it. Memory grows by two keys a row and by the
 * remarks, not by the file.
 */
export async function checkRoster(sheet: RosterSheet, rules: RowRules = {}): Promise<RosterCheck> {
  const tally = newTally()
  for await (const reading of readings(sheet, rules, 0)) count(tally, reading)
  const titles = {
    studentNo: titleOf(sheet.layout, 'studentNo'),
    document: titleOf(sheet.layout, 'document'),
  }
  addIssues(tally, duplicates(tally, titles))
  const report: RosterReport = {
    total: tally.total,
    importable: tally.total - tally.refused.size,
    issues: tally.issues.sort((a, b) => a.row - b.row),
    unknownColumns: sheet.layout.unknownColumns,
  }
  return { report, refused: tally.refused, omitted: tally.omitted, names: tally.names }
}

export interface ReadOptions {
  readonly rules?: RowRules
  /** What `checkRoster` refused. */
  readonly refused: ReadonlySet<number>
  /** First worksheet row wanted: one more than the row last imported. */
  readonly from?: number
}

/** The importable rows in the order of the worksheet, from a cursor on; the second pass of an import. */
export async function* readRoster(sheet: RosterSheet, options: ReadOptions): AsyncGenerator<RosterRow> {
  for await (const { entry } of readings(sheet, options.rules ?? {}, options.from ?? 0)) {
    if (!options.refused.has(entry.row)) yield entry
  }
}

/** The names a roster brings that the cohort does not know yet, each list in the order found. */
export function newNames(
  found: NamesFound,
  known: Readonly<Record<keyof NamesFound, ReadonlySet<string>>>,
): Record<keyof NamesFound, string[]> {
  const unknown = (key: keyof NamesFound): string[] =>
    [...found[key].keys()].filter((name) => !known[key].has(name))
  return { college: unknown('college'), major: unknown('major'), class: unknown('class') }
}
