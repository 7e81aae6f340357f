import { parseDate, parseMonth } from '../people/dates'
import { documentTypeNamed, documentTypes, normaliseDocument } from '../people/documents'
import {
  foldLettersAndDigits,
  foldWidth,
  lengthOf,
  singleSpaced,
  withoutControls,
  withoutSpaces,
} from '../people/fold-text'
import { normaliseName } from '../people/names'
import { fields } from '../registration/fields'
import { cellText, hasLostDigits, isBlank, type Cell } from './cells'
import type { Target } from './headers'
import type { RosterIssueCode } from './issues'
import { parsePhone } from './phones'
import { codedValue, isCoded } from './values'

/** What a cell came to: its canonical value ('' if none), a remark, and whether anything stood there. */
export interface FieldReading {
  readonly value: string
  readonly issue: RosterIssueCode | null
  readonly given: boolean
}

const blank: FieldReading = { value: '', issue: null, given: false }
const found = (value: string): FieldReading => ({ value, issue: null, given: true })
const refused = (issue: RosterIssueCode): FieldReading => ({ value: '', issue, given: true })
/** A doubtful value that is imported as it stands. */
const doubted = (value: string, issue: RosterIssueCode): FieldReading => ({ value, issue, given: true })

type Reader = (text: string, cell: Cell) => FieldReading

const foundOr = (value: string | null, issue: RosterIssueCode): FieldReading =>
  value === null ? refused(issue) : found(value)

const plain = (text: string): string => singleSpaced(withoutControls(text))
const compact = (text: string): string =>
  withoutSpaces(foldWidth(withoutControls(text))).replace(/^['‘’]/u, '')

/** Names of colleges, majors and classes: Chinese ones lose stray spaces, so that equal names are equal. */
function structureName(text: string): FieldReading {
  const name = foldLettersAndDigits(plain(text))
  return found(/[A-Za-z]/u.test(name) ? name : withoutSpaces(name))
}

const matching =
  (shape: RegExp, issue: RosterIssueCode): Reader =>
  (text) => {
    const value = compact(text)
    return shape.test(value) ? found(value) : doubted(value, issue)
  }

const phone: Reader = (text) => {
  const parsed = parsePhone(text)
  return parsed === null ? doubted(compact(text), 'phoneInvalid') : found(parsed)
}

const month: Reader = (text, cell) =>
  // 2023.1 typed as a number may have been 2023.10: nobody can tell.
  cell.kind === 'number' && !Number.isInteger(cell.value)
    ? refused('dateInvalid')
    : foundOr(parseMonth(text), 'dateInvalid')

const chineseYears: Readonly<Record<string, string>> = {
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  八: '8',
}

function years(text: string): FieldReading {
  const bare = compact(text).replace(/年制?$/u, '')
  const value = Object.hasOwn(chineseYears, bare) ? (chineseYears[bare] ?? bare) : bare
  return /^\d(?:\.\d)?$/u.test(value) ? found(value) : doubted(value, 'valueUnknown')
}

/** Statistics bureaus write the six digits with six zeros behind. */
const placeCode: Reader = (text) => found(compact(text).replace(/^(\d{6})0{6}$/u, '$1'))

/** National codes of majors have six digits; a spreadsheet drops the first if it is 0. */
const majorCode: Reader = (text, cell) => {
  const code = compact(text).toUpperCase()
  return found(cell.kind === 'number' && code.length === 5 ? code.padStart(6, '0') : code)
}

const nameIssues = { nameMissing: 'nameMissing', nameTooLong: 'tooLong', nameInvalid: 'nameInvalid' } as const

const readers: Readonly<Partial<Record<Target, Reader>>> = {
  name: (text) => {
    const name = normaliseName(text)
    return name.ok ? found(name.value) : refused(nameIssues[name.error])
  },
  birthDate: (text) => foundOr(parseDate(text), 'dateInvalid'),
  enrolledOn: month,
  graduatesOn: month,
  documentType: (text) => {
    const type = documentTypeNamed(text)
    return type === null ? refused('documentTypeUnknown') : found(documentTypes[type].label)
  },
  document: (text) => found(normaliseDocument(text)),
  sourcePlace: placeCode,
  placeName: (text) => found(withoutSpaces(foldWidth(withoutControls(text)))),
  studentNo: (text) => found(compact(text)),
  candidateNo: (text) => found(compact(text)),
  majorCode,
  college: structureName,
  major: structureName,
  majorDirection: structureName,
  class: structureName,
  years,
  mobile: phone,
  homePhone: phone,
  // One @, no spaces, a dot somewhere behind it: whether it exists only a letter can tell.
  email: matching(/^[^@\s]{1,64}@[^@\s.]{1,63}(?:\.[^@\s.]{1,63}){1,5}$/u, 'emailInvalid'),
  qq: matching(/^[1-9]\d{4,14}$/u, 'qqInvalid'),
  postcode: matching(/^\d{6}$/u, 'postcodeInvalid'),
}

const readerOf = (target: Target): Reader => {
  const reader = Object.hasOwn(readers, target) ? readers[target] : undefined
  if (reader !== undefined) return reader
  if (target === 'document' || target === 'placeName' || !isCoded(target)) return (text) => found(plain(text))
  return (text) => {
    const value = codedValue(target, text)
    if (value !== null) return found(value)
    // A sex outside the table would be compared with the document number: it is left out.
    return target === 'sex' ? refused('valueUnknown') : doubted(plain(text), 'valueUnknown')
  }
}

const beyondFields = { document: 64, placeName: 60 } as const
const lengthLimitOf = (target: Target): number =>
  target === 'document' || target === 'placeName' ? beyondFields[target] : fields[target].maxLength

/** Synonyms and dates in words may be longer than what they become; nothing honest is longer than this. */
const rawAllowance = 60

/** Text that looks like 5.1E+17 is a ruined number only where a long number belongs. */
const numberTargets: ReadonlySet<Target> = new Set([
  'document',
  'studentNo',
  'candidateNo',
  'mobile',
  'homePhone',
  'qq',
])

/** Reads one cell of a column: repairs what is only typography, remarks on what is not. Never throws. */
export function fieldReader(target: Target): (cell: Cell | undefined) => FieldReading {
  const read = readerOf(target)
  const limit = lengthLimitOf(target)
  const rawLimit = Math.max(limit, rawAllowance)
  const lost = target === 'document' ? 'idPrecisionLost' : 'precisionLost'
  const mayLoseDigits = numberTargets.has(target)
  return (cell) => {
    if (cell === undefined || isBlank(cell)) return blank
    if (cell.kind === 'formula') return refused('formula')
    if (cell.kind === 'error') return refused('cellError')
    if ((mayLoseDigits || cell.kind === 'number') && hasLostDigits(cell)) return refused(lost)
    const text = cellText(cell) ?? ''
    if (text.length > rawLimit && lengthOf(text.trim()) > rawLimit) return refused('tooLong')
    const reading = read(text, cell)
    if (lengthOf(reading.value) > limit) return refused('tooLong')
    return reading.value === '' && reading.issue === null ? blank : reading
  }
}
