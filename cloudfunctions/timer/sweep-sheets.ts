import type { Instant } from '../../domain/registration/registration'
import { sheetPath } from '../store/sheets'
import type { Store } from '../store/store'
import { inBatches } from './in-batches'
import type { Means } from './means'

/** Longer than any import and every repetition of a lost answer takes. */
const OLD_MS = 24 * 60 * 60_000

/** Deletes workbooks of the office after a day, whether they were imported or not, and then what is known of them. */
export const sweepSheets = (store: Store, now: Instant, means?: Means): Promise<{ swept: number }> =>
  inBatches(async (limit) => {
    const sheets = await store.sheets.olderThan(now - OLD_MS, limit)
    if (sheets.length === 0) return 0
    // What is known of them goes last: as long as it stands, the files can be found.
    await store.files.removePaths(sheets.map(sheetPath))
    return store.sheets.remove(sheets.map(({ _id }) => _id))
  }, means)
