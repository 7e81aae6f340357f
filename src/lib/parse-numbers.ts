import { UNREADABLE } from '../../domain/roster/number-list'
import { maybeStudentNo } from '../../domain/roster/student-no'
import type { faults } from '../texts/numbers'

export type Fault = keyof typeof faults

/** What was pasted and is no 学号. */
export interface FaultyNumber {
  /** As an editor counts it, from one. */
  readonly line: number
  readonly text: string
  readonly fault: Fault
}

export interface Numbers {
  readonly numbers: readonly string[]
  /** Pasted more than once; sent once. */
  readonly duplicates: readonly string[]
  readonly faulty: readonly FaultyNumber[]
}

/** Between numbers; a table copied with empty cells has several tabs. */
const BETWEEN = /[\t,，、;；\s]+/
/** Between cells of a table: an empty one is one too. */
const CELLS = /[\t,，]/
const HEADING = '学号'
/** Of a resident; nobody's 学号 has its form. */
const DOCUMENT = /^\d{17}[\dXx]$/

interface Piece {
  readonly line: number
  readonly text: string
}

/**
 * 学号 out of what was pasted: one, a list with anything between, or a whole table with a column 学号 (its other
 * columns are left aside; a filled line without a number is faulty, for nobody else would tell of it).
 */
export function parseNumbers(pasted: string): Numbers {
  const lines = pasted.split(/\r\n|\r|\n/).map((text, index) => ({ line: index + 1, text }))
  const seen = new Set<string>()
  const duplicates = new Set<string>()
  const faulty: FaultyNumber[] = []
  for (const { line, text } of piecesOf(lines)) {
    const fault = faultOf(text)
    if (fault !== null) faulty.push({ line, text: fault === 'document' ? maskedEnd(text) : text, fault })
    else if (seen.has(text)) duplicates.add(text)
    else seen.add(text)
  }
  return { numbers: [...seen], duplicates: [...duplicates], faulty }
}

function faultOf(text: string): Fault | null {
  if (text === '' || text === UNREADABLE) return 'missing'
  if (DOCUMENT.test(text)) return 'document'
  return maybeStudentNo.test(text) && /\d/.test(text) ? null : 'invalid'
}

const maskedEnd = (text: string): string => `…${text.slice(-4)}`

function piecesOf(lines: readonly Piece[]): readonly Piece[] {
  const rows = lines.map(({ line, text }) => ({ line, cells: text.split(CELLS).map((cell) => cell.trim()) }))
  const [head, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const column = head?.cells.indexOf(HEADING) ?? -1
  if (column >= 0) return others.map(({ line, cells }) => ({ line, text: cells[column] ?? '' }))
  return lines.flatMap(({ line, text }) =>
    text.split(BETWEEN).flatMap((one) => (one === '' ? [] : [{ line, text: one }])),
  )
}
