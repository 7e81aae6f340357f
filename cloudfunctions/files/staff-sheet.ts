import type { CallFailure } from '../../domain/contract/failure'
import { findStaffHeader, readStaffRow, type StaffRow } from '../../domain/people/staff-sheet'
import { headerSearchRows } from '../../domain/roster/find-header'
import { err, ok, type Result } from '../../domain/result'
import { rosterFailure } from './roster-failure'
import { openArchive } from './roster/archive'
import { WorkbookFault } from './roster/refusals'
import { sheetRows } from './roster/sheet-rows'
import { sheetParts, type SheetPart } from './roster/workbook-parts'

/** Rows of one import: more than a school has colleagues who look after graduates. */
const MOST_ROWS = 1_000
/** Rows looked at, the empty ones among them. */
const MOST_LOOKED_AT = 5_000

type Read = Result<readonly StaffRow[], { readonly code: CallFailure }>

/** The rows of the first sheet that has the header of a list of colleagues. */
export async function readStaffSheet(bytes: Buffer): Promise<Read> {
  try {
    for (const part of await sheetParts(await openArchive(bytes))) {
      const rows = await rowsOf(part)
      if (rows !== null) return rows
    }
    return err({ code: 'staffHeaderMissing' })
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error
    const { code } = rosterFailure(error.refusal)
    return err({ code: code as CallFailure })
  }
}

/** Null: this sheet has no such header. */
async function rowsOf(part: SheetPart): Promise<Read | null> {
  const rows: StaffRow[] = []
  let layout: ReturnType<typeof findStaffHeader> = null
  let looked = 0
  for await (const row of sheetRows(part.rows())) {
    looked += 1
    if (layout === null) {
      layout = findStaffHeader(row)
      if (layout === null && looked === headerSearchRows) return null
      continue
    }
    const read = readStaffRow(layout, row)
    if (read !== null) rows.push(read)
    if (rows.length > MOST_ROWS || looked > MOST_LOOKED_AT) return err({ code: 'staffRowsTooMany' })
  }
  return layout === null ? null : ok(rows)
}
