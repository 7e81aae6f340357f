import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkWorkbook, importableRows, openRoster } from '../cloudfunctions/files/roster/workbook'
import type { RosterRow } from '../domain/roster/read-row'
import { demoCollege } from './demo-people'

/** The made-up roster that the demo school imports. */
export const demoRoster = join(__dirname, '..', 'test', 'fixtures', 'roster.xlsx')

/**
 * Everybody of the demo counselor's college who can walk straight through: a household moved to the school
 * would have to be recorded by the office first, and who has no 政治面貌 would have to prove one.
 */
export async function demoGraduates(): Promise<RosterRow[]> {
  const workbook = await openRoster(await readFile(demoRoster))
  if (!workbook.ok) throw new Error('the demo roster cannot be read')
  const check = await checkWorkbook(workbook.value)
  if (!check.ok) throw new Error('the demo roster cannot be read')
  const rows: RosterRow[] = []
  for await (const row of importableRows(workbook.value, { refused: check.value.refused }))
    if (
      row.values.college === demoCollege &&
      row.values.householdMoved !== '是' &&
      row.values.politicalStatus !== undefined &&
      row.values.politicalStatus !== ''
    )
      rows.push(row)
  await workbook.value.close()
  return rows
}
