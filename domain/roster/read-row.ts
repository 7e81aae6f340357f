import { checkDocument, documentTypeNamed, documentTypes, guessDocumentType } from '../people/documents'
import type { FieldKey, Values } from '../registration/fields'
import type { SheetRow } from './cells'
import type { Column, RosterLayout } from './find-header'
import type { Target } from './headers'
import { issueAt, type RosterIssue, type RosterIssueCode } from './issues'
import { readPlace } from './read-place'
import { fieldReader, type FieldReading } from './read-field'
import { anyStudentNo } from './student-no'

/** One graduate as the roster has it, ready to import. */
export interface RosterRow {
  /** Number of the worksheet row, from 1. */
  readonly row: number
  readonly studentNo: string
  readonly name: string
  /** Chinese label, as in `values.documentType`. */
  readonly documentType: string
  readonly documentNo: string
  /** Canonical values: places as six digits, dates `YYYY-MM-DD`, months `YYYY-MM`; never the document number. */
  readonly values: Values
}

/** A row with everything that is to be said about it. `entry` may be incomplete if there are errors. */
export interface RowReading {
  readonly entry: RosterRow
  readonly issues: readonly RosterIssue[]
  /** Whether the document number can be compared with others: not lost, not a formula. */
  readonly documentKnown: boolean
}

export interface RowRules {
  /** A cohort's pattern for student numbers (policy.bind.studentNoPattern), matched as a whole. */
  readonly studentNoPattern?: string
  /** The column that says why the cohort does not take a graduate; null for whom it takes. */
  readonly outside?: (entry: RosterRow) => Target | null
  /** The month in which graduates of a level graduate, of the one that the row says (R13). */
  readonly monthOf?: (level: string, month: string) => string
}

const unitModes: ReadonlySet<string> = new Set(['定向', '委培'])

/** One row while it is read: readings by target, remarks by column. */
interface Draft {
  readonly row: number
  readonly titles: ReadonlyMap<Target, string>
  readonly readings: Map<Target, FieldReading>
  readonly issues: RosterIssue[]
}

const valueIn = (draft: Draft, target: Target): string => draft.readings.get(target)?.value ?? ''
const isGiven = (draft: Draft, target: Target): boolean => draft.readings.get(target)?.given ?? false
const hasColumn = (draft: Draft, target: Target): boolean => draft.titles.has(target)

function remark(draft: Draft, target: Target, code: RosterIssueCode): void {
  draft.issues.push(issueAt(draft.row, draft.titles.get(target) ?? '', code))
}

function checkDocumentOf(draft: Draft, values: Values): string {
  const number = valueIn(draft, 'document')
  if (!isGiven(draft, 'document')) remark(draft, 'document', 'documentMissing')
  if (number === '') return ''
  const type = isGiven(draft, 'documentType')
    ? documentTypeNamed(valueIn(draft, 'documentType'))
    : guessDocumentType(number)
  if (type === null) {
    // A type that was given but is not known has been remarked on already.
    if (!isGiven(draft, 'documentType')) remark(draft, 'document', 'documentTypeUnknown')
    return number
  }
  values.documentType = documentTypes[type].label
  const checked = checkDocument(type, number)
  if (!checked.ok) {
    remark(draft, 'document', checked.error)
    return number
  }
  const { sex, birthDate } = checked.value
  if (sex !== undefined && (values.sex ?? sex) !== sex) remark(draft, 'sex', 'sexContradictsId')
  if (birthDate !== undefined && (values.birthDate ?? birthDate) !== birthDate) {
    remark(draft, 'birthDate', 'birthContradictsId')
  }
  // A resident number says both: blank cells are filled from it, unreadable ones are not.
  if (sex !== undefined && !isGiven(draft, 'sex')) values.sex = sex
  if (birthDate !== undefined && !isGiven(draft, 'birthDate')) values.birthDate = birthDate
  return checked.value.number
}

function checkPlace(draft: Draft, values: Values): void {
  if (!hasColumn(draft, 'sourcePlace') && !hasColumn(draft, 'placeName')) return
  const unreadable = (target: Target): boolean => isGiven(draft, target) && valueIn(draft, target) === ''
  if (unreadable('sourcePlace') || unreadable('placeName')) return
  const place = readPlace(valueIn(draft, 'sourcePlace'), valueIn(draft, 'placeName'))
  if (place.code !== '') values.sourcePlace = place.code
  else delete values.sourcePlace
  const { issue } = place
  // A roster without a column of codes is no row's fault.
  if (issue === null || (issue === 'placeCodeMissing' && !hasColumn(draft, 'sourcePlace'))) return
  remark(draft, hasColumn(draft, 'sourcePlace') ? 'sourcePlace' : 'placeName', issue)
}

function checkPresence(draft: Draft, studentNoShape: RegExp): void {
  if (!isGiven(draft, 'studentNo')) remark(draft, 'studentNo', 'studentNoMissing')
  const studentNo = valueIn(draft, 'studentNo')
  if (studentNo !== '' && !studentNoShape.test(studentNo)) remark(draft, 'studentNo', 'studentNoPattern')
  if (!isGiven(draft, 'name')) remark(draft, 'name', 'nameMissing')
  if (hasColumn(draft, 'college') && !isGiven(draft, 'college')) remark(draft, 'college', 'blankCollege')
  if (unitModes.has(valueIn(draft, 'trainingMode')) && !isGiven(draft, 'directedUnit')) {
    remark(draft, hasColumn(draft, 'directedUnit') ? 'directedUnit' : 'trainingMode', 'directedUnitMissing')
  }
}

/** The cohort's month stands, and the office is told where the roster said another (R13). */
function settleMonth(draft: Draft, values: Values, monthOf: RowRules['monthOf']): void {
  const said = values.graduatesOn
  if (said === undefined || monthOf === undefined) return
  const month = monthOf(values.level ?? '', said)
  if (month === said) return
  values.graduatesOn = month
  remark(draft, 'graduatesOn', 'monthIsJune')
}

const notStored: ReadonlySet<Target> = new Set(['document', 'placeName'])
const isStored = (target: Target): target is FieldKey => !notStored.has(target)

function draftOf(row: SheetRow, readers: readonly ColumnReader[], titles: Draft['titles']): Draft {
  const draft: Draft = { row: row.row, titles, readings: new Map(), issues: [] }
  for (const { column, read } of readers) {
    const reading = read(row.cells[column.index])
    draft.readings.set(column.target, reading)
    if (reading.issue !== null) remark(draft, column.target, reading.issue)
  }
  return draft
}

interface ColumnReader {
  readonly column: Column
  readonly read: ReturnType<typeof fieldReader>
}

function valuesOf(draft: Draft): Values {
  const values: Values = {}
  for (const [target, reading] of draft.readings) {
    if (isStored(target) && reading.value !== '') values[target] = reading.value
  }
  return values
}

/** Makes the function that reads the rows of one worksheet; each row is judged by itself. */
export function rowReader(layout: RosterLayout, rules: RowRules): (row: SheetRow) => RowReading {
  const titles = new Map(layout.columns.map((column) => [column.target, column.title] as const))
  const readers = layout.columns.map((column) => ({ column, read: fieldReader(column.target) }))
  const studentNoShape = new RegExp(`^(?:${rules.studentNoPattern ?? anyStudentNo})$`, 'u')
  return (row) => {
    const draft = draftOf(row, readers, titles)
    const values = valuesOf(draft)
    checkPresence(draft, studentNoShape)
    const documentNo = checkDocumentOf(draft, values)
    checkPlace(draft, values)
    settleMonth(draft, values, rules.monthOf)
    const entry: RosterRow = {
      row: row.row,
      studentNo: values.studentNo ?? '',
      name: values.name ?? '',
      documentType: values.documentType ?? '',
      documentNo,
      values,
    }
    const outside = rules.outside?.(entry) ?? null
    if (outside !== null) remark(draft, hasColumn(draft, outside) ? outside : 'studentNo', 'outOfScope')
    return { entry, issues: draft.issues, documentKnown: documentNo !== '' }
  }
}
