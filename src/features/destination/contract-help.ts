import { destinationHistory } from '../../../domain/registration/past-tense'
import type { OwnRecord } from '../../lib/me'
import { texts } from '../../texts/confirmation'

/** What is asked of who reads: a first look, another one, or one at what the school brought (N3, N11). */
export function contractHelp({ destination, history }: OwnRecord): string {
  const { imported, archiveOrigin } = destination
  if (history.some(({ what }) => what === destinationHistory.confirm)) return texts.helpAgain
  if (!imported) return texts.help
  // What the graduate handed in and the office mended counts as brought too: its archive's way is the graduate's.
  return archiveOrigin === 'import' ? texts.helpImported : texts.helpMended
}
