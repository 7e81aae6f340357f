import type { SheetFolder } from '../../domain/contract/sheet'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'sheets'

/** A workbook of the office, known before it is uploaded: whose it is, and what its import answered. */
export interface Sheet {
  /** Also the name of the file. */
  readonly _id: string
  readonly rev: number
  readonly folder: SheetFolder
  readonly by: string
  readonly at: Instant
  /** The latest answer, so that it is told again to the same request; null: none yet. */
  readonly answered: SheetAnswer | null
}

/** Rows and counts only: nothing of a person stands in it. */
export interface SheetAnswer {
  readonly requestId: string
  readonly bodyHash: string
  /** The outcome as the verb gave it, a refusal too. */
  readonly outcome: unknown
  /** Nothing is read from the file any more. */
  readonly last: boolean
}

export const sheetPath = ({ folder, _id }: Pick<Sheet, 'folder' | '_id'>): string => `${folder}/${_id}.xlsx`

/** The id of the sheet whose file this is; null where no sheet has such a file. */
const idIn = (fileID: string, folder: SheetFolder): string | null =>
  new RegExp(`^cloud://[^/]+/${folder}/([A-Za-z0-9_-]{1,60})\\.xlsx$`, 'u').exec(fileID)?.[1] ?? null

/** Workbooks of the office; they and their files go after a day. */
export function sheets(database: Database) {
  const get = async (_id: string): Promise<Sheet | null> => {
    const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
    return (found as Sheet | undefined) ?? null
  }
  return {
    get,

    insert: (sheet: Sheet): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [sheet]),

    /** The sheet behind a file, if this person began it for this folder; nobody else's is told from none. */
    own: async (by: string, folder: SheetFolder, fileID: string): Promise<Sheet | null> => {
      const id = idIn(fileID, folder)
      const sheet = id === null ? null : await get(id)
      return sheet?.by === by && sheet.folder === folder ? sheet : null
    },

    /** Makes a file that nobody began this person's; null where somebody did begin it. */
    adopt: async (
      { by, at }: Pick<Sheet, 'by' | 'at'>,
      folder: SheetFolder,
      fileID: string,
    ): Promise<Sheet | null> => {
      const _id = idIn(fileID, folder)
      if (_id === null) return null
      const found: Sheet = { _id, rev: 1, folder, by, at, answered: null }
      return (await database.insert(COLLECTION, [found])) === 'inserted' ? found : null
    },

    /** Stores an answer; false when another request was answered in between. */
    answer: async ({ _id, rev }: Sheet, answered: SheetAnswer): Promise<boolean> =>
      (await database.update(COLLECTION, {
        filter: { _id, rev },
        update: { set: { answered, rev: rev + 1 } },
      })) === 1,

    /** Begun at the instant or before, the oldest first. */
    olderThan: async (until: Instant, limit: number): Promise<Sheet[]> =>
      (await database.find(COLLECTION, { at: { lte: until } }, { order: [['at', 'asc']], limit })) as Sheet[],

    remove: (ids: readonly string[]): Promise<number> => database.remove(COLLECTION, { _id: { in: ids } }),
  }
}
