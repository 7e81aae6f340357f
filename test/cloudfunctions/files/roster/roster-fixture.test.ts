import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Workbook, type CellValue } from 'exceljs'
import {
  checkWorkbook,
  importableRows,
  openRoster,
  type RosterWorkbook,
} from '../../../../cloudfunctions/files/roster/workbook'
import type { RosterCheck } from '../../../../domain/roster/check-roster'
import type { RosterRow } from '../../../../domain/roster/read-row'

const fixtures = path.resolve(__dirname, '../../../fixtures')
const file = path.join(fixtures, 'roster.xlsx')

interface Truth {
  total: number
  rows: { row: number; faults: { code: string; level: string }[] }[]
  counts: { error: number; warning: number; importable: number }
}
const truth = JSON.parse(readFileSync(path.join(fixtures, 'roster.truth.json'), 'utf8')) as Truth
const faultsOf = new Map(truth.rows.map(({ row, faults }) => [row, faults]))

let workbook: RosterWorkbook
let check: RosterCheck
const rows: RosterRow[] = []

beforeAll(async () => {
  const opened = await openRoster(file)
  if (!opened.ok) throw new Error(opened.error.code)
  workbook = opened.value
  const checked = await checkWorkbook(workbook)
  if (!checked.ok) throw new Error(checked.error.code)
  check = checked.value
  for await (const row of importableRows(workbook, { refused: check.refused })) rows.push(row)
})
afterAll(() => workbook.close())

describe('The roster of 2027', () => {
  test('[B12] Every fault of the truth file is named by row, code and level, and no other.', () => {
    const found = check.report.issues.map(({ row, code, level }) => `${row} ${code} ${level}`)
    const wanted = truth.rows.flatMap(({ row, faults }) =>
      faults.filter(({ level }) => level !== 'clean').map(({ code, level }) => `${row} ${code} ${level}`),
    )
    expect(found.sort()).toEqual(wanted.sort())
    expect(check.report.issues.every(({ column }) => column !== '')).toBe(true)
  })

  test('Totals, importable rows, errors and warnings are the truth file’s.', () => {
    const { report } = check
    const count = (level: string): number => report.issues.filter((issue) => issue.level === level).length
    expect([report.total, report.importable, count('error'), count('warning')]).toEqual([
      truth.total,
      truth.counts.importable,
      truth.counts.error,
      truth.counts.warning,
    ])
    expect(report.unknownColumns).toEqual([])
    expect(rows).toHaveLength(report.importable)
  })

  test('Fourteen colleges, thirty-two majors and 179 classes are summed up, every graduate in one of each.', () => {
    const { college, major, class: classes } = check.names
    expect([college.size, major.size, classes.size]).toEqual([14, 32, 179])
    expect([...major.values()].reduce((sum, n) => sum + n, 0)).toBe(truth.total)
  })

  test('Rows are read from a cursor on, in order.', async () => {
    const later: number[] = []
    for await (const { row } of importableRows(workbook, { refused: check.refused, from: 2500 }))
      later.push(row)
    expect(later).toEqual(rows.map(({ row }) => row).filter((row) => row >= 2500))
    expect(later).toEqual([...later].sort((a, b) => a - b))
  })

  test('[G16] Hong Kong numbers typed with full-width brackets are stored with half-width ones.', () => {
    const bracketed = truth.rows.filter(({ faults }) => faults.some(({ code }) => code === 'hkIdBrackets'))
    expect(bracketed.length).toBeGreaterThan(0)
    for (const { row } of bracketed) {
      expect(rows.find((item) => item.row === row)?.documentNo).toMatch(/^[A-Z]\d{6}\(\d\)$/u)
    }
  })
})

/** Values as a careful clerk would type them, worked out apart from the product's own code. */
describe('Values of the roster of 2027', () => {
  const synonyms: Record<string, string> = {
    汉: '汉族',
    蒙古: '蒙古族',
    团员: '共青团员',
    党员: '中共党员',
    预备党员: '中共预备党员',
  }
  const plain = (value: CellValue): string => {
    if (value === null) return ''
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    return (typeof value === 'object' ? '' : String(value)).normalize('NFKC').replace(/\s/gu, '')
  }
  const birth = (text: string): string => {
    const [year = '', month = '', day = ''] = /^\d{8}$/u.test(text)
      ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
      : (text.match(/\d+/gu) ?? [])
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const month = (text: string): string => `${text.slice(0, 4)}-${text.slice(4)}`

  test('Every importable row has the values that were meant, whatever its typography.', async () => {
    const source = new Workbook()
    await source.xlsx.readFile(file)
    const sheet = source.worksheets[0]
    const columns = {
      studentNo: 1,
      candidateNo: 2,
      name: 3,
      sex: 4,
      birthDate: 5,
      documentType: 6,
      documentNo: 7,
      ethnicity: 8,
      politicalStatus: 9,
      sourcePlace: 10,
      college: 12,
      majorCode: 13,
      major: 14,
      class: 15,
      level: 16,
      years: 17,
      trainingMode: 18,
      directedUnit: 19,
      teacherKind: 20,
      hardship: 21,
      urbanRural: 22,
      enrolledOn: 23,
      graduatesOn: 24,
      mobile: 25,
      email: 26,
      qq: 27,
      address: 28,
      homePhone: 29,
      postcode: 30,
      householdMoved: 31,
      archiveMoved: 32,
      minorityPlan: 33,
    }
    const nfkcChanges = new Set(['major', 'address'])
    for (const entry of rows) {
      const cells = sheet?.getRow(entry.row)
      const expected: Record<string, string> = {}
      for (const [field, column] of Object.entries(columns)) {
        const raw = cells?.getCell(column).value ?? null
        const value = nfkcChanges.has(field) && typeof raw === 'string' ? raw : plain(raw)
        if (value !== '') expected[field] = synonyms[value] ?? value
      }
      const { documentNo = '', ...values } = expected
      values['birthDate'] = birth(values['birthDate'] ?? '')
      values['enrolledOn'] = month(values['enrolledOn'] ?? '')
      values['graduatesOn'] = month(values['graduatesOn'] ?? '')
      values['name'] = (values['name'] ?? '').replace(/[•・.]/gu, '·')
      const codes = (faultsOf.get(entry.row) ?? []).map(({ code }) => code)
      if (codes.includes('placeCodeMissing')) values['sourcePlace'] = entry.values.sourcePlace ?? 'none'
      expect({ row: entry.row, no: entry.documentNo, values: entry.values }).toEqual({
        row: entry.row,
        no: documentNo.toUpperCase(),
        values,
      })
      expect([entry.studentNo, entry.name, entry.documentType]).toEqual([
        values['studentNo'],
        values['name'],
        values['documentType'],
      ])
    }
  })
})
