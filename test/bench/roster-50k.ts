/**
 * `npx tsx test/bench/roster-50k.ts`: writes a roster of 50,000 graduates, previews it and prints time
 * and peak memory. Wanted: at most 6 s and 256 MB (the memory of the reading alone; run it on a built
 * bundle for the figure of the function).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stream } from 'exceljs'
import { checkWorkbook, openRoster } from '../../cloudfunctions/files/roster/workbook'
import { graduate, spellings, usedTargets } from '../support/roster-workbook'

const size = 50_000

async function write(file: string): Promise<void> {
  const writer = new stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
  const sheet = writer.addWorksheet('毕业生')
  sheet.addRow(usedTargets.map((target) => spellings[target][0])).commit()
  for (let index = 0; index < size; index += 1) {
    const row = graduate(index)
    sheet.addRow(usedTargets.map((target) => row[target] ?? null)).commit()
  }
  await writer.commit()
}

async function preview(file: string): Promise<void> {
  const started = process.hrtime.bigint()
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const opened = await openRoster(file)
  if (!opened.ok) throw new Error(opened.error.code)
  const checked = await checkWorkbook(opened.value)
  await opened.value.close()
  clearInterval(watch)
  if (!checked.ok) throw new Error(checked.error.code)
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const { total, issues } = checked.value.report
  console.log(
    `${total} rows, ${issues.length} remarks: ${seconds.toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB`,
  )
}

async function main([given]: readonly string[]): Promise<void> {
  if (given !== undefined) return preview(given)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'roster-'))
  const file = path.join(folder, 'roster.xlsx')
  await write(file)
  console.log(`written: ${file} (give its path to preview it in a fresh process)`)
  await preview(file)
  rmSync(folder, { recursive: true })
}

void main(process.argv.slice(2))
