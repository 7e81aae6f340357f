import type { CallFailure } from '../../domain/contract/failure'
import { cellText } from '../../domain/roster/cells'
import {
  MOST_NUMBERS,
  numbersIn,
  textRows,
  UNREADABLE,
  type ListProblem,
} from '../../domain/roster/number-list'
import { err, ok, type Result } from '../../domain/result'
import type { Verb } from '../door/route'
import { rosterFailure } from './roster-failure'
import { sheetPath } from '../store/sheets'
import { maxFile, openArchive } from './roster/archive'
import { WorkbookFault } from './roster/refusals'
import { sheetRows } from './roster/sheet-rows'
import { sheetParts, type SheetPart } from './roster/workbook-parts'

/** Of a file of plain text; twenty thousand numbers are a quarter of it. Bytes. */
const MOST_TEXT = 1024 * 1024
/** Rows looked at, the empty ones among them. */
const MOST_LOOKED_AT = MOST_NUMBERS + 5_000

type Read = Result<readonly string[], { readonly code: CallFailure }>

/**
 * The 学号 of a file that the caller brought; anybody else's is as if there were none. It is removed in any case, for
 * it may hold more than numbers, and the answer is kept nowhere: who loses it chooses the file again.
 */
export const listRead: Verb<'list.read'> = async ({ fileID }, { store, openid }) => {
  const sheet = await store.sheets.own(openid, 'lists', fileID)
  if (sheet === null) return err({ code: 'rosterMissing' })
  try {
    const bytes = await store.files.readPath(sheetPath(sheet), maxFile)
    if (bytes === null) return err({ code: 'rosterMissing' })
    const read: Read = bytes === 'tooLarge' ? err({ code: 'rosterTooLarge' }) : await numbersOf(bytes)
    return read.ok ? ok({ numbers: [...read.value] }) : read
  } finally {
    // What could not be removed now goes with the timer's sweep.
    await store.files.removePaths([sheetPath(sheet)]).catch(() => undefined)
  }
}

const zip = Buffer.from('PK')
const compoundFile = Buffer.from('d0cf11e0', 'hex')

async function numbersOf(bytes: Buffer): Promise<Read> {
  const isWorkbook = [zip, compoundFile].some((mark) => bytes.subarray(0, mark.length).equals(mark))
  if (isWorkbook || bytes.length === 0) return ofWorkbook(bytes)
  if (bytes.length > MOST_TEXT) return err({ code: 'listTooLong' })
  const text = decoded(bytes)
  return text === null ? err({ code: 'rosterNotXlsx' }) : answerOf(numbersIn(textRows(text)))
}

const answerOf = (read: readonly string[] | ListProblem): Read =>
  typeof read === 'string' ? err({ code: read }) : ok(read)

/** UTF-8 as most programs write it, GB18030 as Chinese Excel does; null for what is no text at all. */
function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // A byte of zero is in no text.
      return text.includes('\0') ? null : text
    } catch {
      // Written in the other one, or in none.
    }
  }
  return null
}

/** The first sheet that has the column, or the first that holds nothing but numbers. */
async function ofWorkbook(bytes: Buffer): Promise<Read> {
  try {
    for (const part of await sheetParts(await openArchive(bytes))) {
      const read = await ofSheet(part)
      if (read !== 'listHeaderMissing' && (typeof read === 'string' || read.length > 0)) return answerOf(read)
    }
    return err({ code: 'listHeaderMissing' })
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error
    return err({ code: rosterFailure(error.refusal).code as CallFailure })
  }
}

async function ofSheet(part: SheetPart): Promise<readonly string[] | ListProblem> {
  const rows: string[][] = []
  for await (const { cells } of sheetRows(part.rows())) {
    rows.push(Array.from(cells, (cell) => cellText(cell) ?? UNREADABLE))
    if (rows.length > MOST_LOOKED_AT) return 'listTooLong'
  }
  return numbersIn(rows)
}
