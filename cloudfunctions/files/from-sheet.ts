import type { Failure } from '../../domain/contract/failure'
import type { SheetFolder } from '../../domain/contract/sheet'
import { err, type Result } from '../../domain/result'
import type { Context } from '../door/context'
import { sheetPath, type Sheet } from '../store/sheets'
import { maxFile } from './roster/archive'

interface Reading<Answer> {
  readonly fileID: string
  readonly folder: SheetFolder
  /** What is done with the workbook's bytes. */
  readonly act: (bytes: Buffer, sheet: Sheet) => Promise<Result<Answer, Failure>>
  /** Whether nothing is to be read from the file after this answer. */
  readonly isLast: (answer: Answer) => boolean
}

/**
 * Reads a workbook that the caller began and uploaded; anybody else's is as if there were none. The answer is kept
 * before the file goes: a request whose answer was lost is told it again. A conflict is no answer, since the same
 * request may succeed afterwards. The file holds numbers in plain text: it goes with the last answer, or with the
 * timer's sweep where the call was cut short.
 */
export async function fromSheet<Answer>(
  context: Context,
  { fileID, folder, act, isLast }: Reading<Answer>,
): Promise<Result<Answer, Failure>> {
  const { store, openid, requestId, bodyHash } = context
  const sheet = (await store.sheets.own(openid, folder, fileID)) ?? (await putByHand(context, folder, fileID))
  if (sheet === null) return err({ code: 'rosterMissing' })
  const told = toldAgain<Answer>(context, sheet)
  if (told !== null) return told
  if (sheet.answered?.last === true) return err({ code: 'rosterMissing' })
  const bytes = await store.files.readPath(sheetPath(sheet), maxFile)
  if (bytes === null) return err({ code: 'rosterMissing' })

  const outcome = bytes === 'tooLarge' ? err({ code: 'rosterTooLarge' as const }) : await act(bytes, sheet)
  if (!outcome.ok && outcome.error.code === 'conflict') return outcome
  const last = !outcome.ok || isLast(outcome.value)
  if (!(await store.sheets.answer(sheet, { requestId, bodyHash, outcome, last }))) {
    // The twin of this very request may have been answered in between.
    const since = await store.sheets.get(sheet._id)
    return (since && toldAgain<Answer>(context, since)) ?? err({ code: 'conflict' })
  }
  if (last) await store.files.removePaths([sheetPath(sheet)]).catch(() => undefined)
  return outcome
}

/**
 * Where the environment says so (`npm start` on one's own machine), a file that nobody began may be tried out by
 * hand, with no page; anywhere else it is nobody's.
 */
const putByHand = (
  { store, openid, now, sheetsByHand }: Context,
  folder: SheetFolder,
  fileID: string,
): Promise<Sheet | null> =>
  sheetsByHand ? store.sheets.adopt({ by: openid, at: now }, folder, fileID) : Promise.resolve(null)

/** The answer of the same request; null for another one. */
function toldAgain<Answer>(
  { requestId, bodyHash }: Context,
  { answered }: Sheet,
): Result<Answer, Failure> | null {
  if (answered?.requestId !== requestId) return null
  return answered.bodyHash === bodyHash
    ? (answered.outcome as Result<Answer, Failure>)
    : err({ code: 'conflict' })
}
