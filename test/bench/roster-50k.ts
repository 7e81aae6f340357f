/**
 * `npx tsx test/bench/roster-50k.ts`: writes a roster of 50,000 graduates with the 33 columns of the
 * fixture, then checks it twice, each time in a fresh process that runs the bundled code from the file
 * on disk, and prints time and peak memory. Wanted: at most 6 s and 256 MB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { stream, Workbook, type CellValue } from 'exceljs'
import { graduate } from '../support/roster-workbook'

const size = 50_000
const fixture = path.join(__dirname, '../fixtures/roster.xlsx')

/** Columns of the fixture that must differ from row to row. */
const unlike = { studentNo: 1, document: 7, mobile: 25, address: 28 } as const
const candidateNo = 2
const email = 26

async function templateRows(): Promise<CellValue[][]> {
  const workbook = new Workbook()
  await workbook.xlsx.readFile(fixture)
  const rows: CellValue[][] = []
  workbook.worksheets[0]?.eachRow(({ values }) => {
    if (Array.isArray(values)) rows.push(Array.from(values.slice(1), (value) => value ?? null))
  })
  return rows
}

function rowOf(template: readonly CellValue[], index: number): CellValue[] {
  const row = [...template]
  const person = graduate(index)
  for (const [target, column] of Object.entries(unlike) as [keyof typeof unlike, number][])
    row[column - 1] = person[target] ?? null
  row[candidateNo - 1] = String(23_000_000_000_000 + index)
  row[email - 1] = `u${index}@example.edu.cn`
  return row
}

async function write(file: string): Promise<void> {
  const [title = [], header = [], ...templates] = await templateRows()
  const writer = new stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
  const sheet = writer.addWorksheet('毕业生')
  sheet.addRow(title).commit()
  sheet.addRow(header).commit()
  for (let index = 0; index < size; index += 1)
    sheet.addRow(rowOf(templates[index % 3000] ?? [], index)).commit()
  await writer.commit()
}

function main(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roster-'))
  const file = path.join(folder, 'roster.xlsx')
  const script = path.join(folder, 'check.cjs')
  buildSync({
    entryPoints: [path.join(__dirname, 'roster-check.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  void write(file).then(() => {
    console.log(`${size} rows of 33 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB packed`)
    for (let run = 0; run < 2; run += 1) spawnSync(process.execPath, [script, file], { stdio: 'inherit' })
    rmSync(folder, { recursive: true })
  })
}

main()
