import type { Instant } from '../../domain/registration/registration'
import { sheetPath, type Sheet } from '../store/sheets'
import type { Store } from '../store/store'
import { inBatches } from './in-batches'
import { kindOf, unlimited, type Means } from './means'

/** Longer than any import and every repetition of a lost answer takes. */
const OLD_MS = 24 * 60 * 60_000

/** Deletes workbooks of the office after a day, whether they were imported or not, and then what is known of them. */
export const sweepSheets = (
  store: Store,
  now: Instant,
  means: Means = unlimited,
): Promise<{ swept: number }> =>
  inBatches(async (limit) => {
    const sheets = await store.sheets.olderThan(now - OLD_MS, limit)
    if (sheets.length === 0) return 0
    const gone: string[] = []
    for (const sheet of sheets) {
      // One file that the storage refuses keeps no other from going.
      if (await isRemoved(store, sheet, means)) gone.push(sheet._id)
    }
    // What is known of them goes last: as long as it stands, the files can be found.
    return gone.length === 0 ? 0 : store.sheets.remove(gone)
  }, means)

async function isRemoved(store: Store, sheet: Sheet, { log }: Means): Promise<boolean> {
  try {
    await store.files.removePaths([sheetPath(sheet)])
    return true
  } catch (error) {
    log({ level: 'error', job: 'sweepSheets', place: 'file', kind: kindOf(error) })
    return false
  }
}
