import { destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'
import { labelOf } from '../../lib/field-label'
import { mendedFields } from '../../lib/mended-fields'
import { mendedLines, texts } from '../../texts/confirmation'

/** What is asked of who reads: a first look, another one, or one at what the school brought or mended (N3, N8, N11). */
export function contractHelp(own: OwnRecord): string {
  const { imported, archiveOrigin } = own.destination
  const mended = mendedFields(own).map(labelOf).join('、')
  const what = mended === '' ? '' : mendedLines(mended)
  if (own.history.some((one) => one.what === destinationHistory.confirm)) return `${what}${texts.helpAgain}`
  if (what !== '') return `${what}${texts.helpLook}`
  if (!imported) return texts.help
  // What the graduate handed in and the office mended counts as brought too: its archive's way is the graduate's.
  return archiveOrigin === 'import' ? texts.helpImported : texts.helpMended
}
