import { err, ok } from '../../domain/result'
import type { Verb } from '../door/route'
import { sheetPath, type Sheet } from '../store/sheets'

/** Begins the upload of a workbook: whose it is, is known before there is a file, and that it has to go. */
export const sheetBegin: Verb<'sheet.begin'> = async (
  { folder },
  { store, vault, openid, requestId, now },
) => {
  // The same request again is told the same place.
  const _id = vault.tag(`sheet|${openid}|${requestId}`)
  const sheet: Sheet = { _id, rev: 1, folder, by: openid, at: now, answered: null }
  if ((await store.sheets.insert(sheet)) === 'inserted') return ok({ path: sheetPath(sheet) })
  const standing = await store.sheets.get(_id)
  return standing?.folder === folder ? ok({ path: sheetPath(standing) }) : err({ code: 'conflict' })
}
