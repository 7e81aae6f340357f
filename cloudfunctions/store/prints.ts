import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'prints'

/** 批量打印: how far a print job has come. Its parts lie at paths that follow from id and number. */
export interface PrintJob {
  readonly _id: string
  readonly rev: number
  readonly by: string
  readonly at: Instant
  readonly campusId: string
  readonly cohortId: string
  readonly collegeId: string | null
  /** 学号 of the last graduate that was looked at; '' at first. */
  readonly after: string
  readonly parts: number
  readonly printed: number
  readonly without: number
  readonly done: boolean
}

export function prints(database: Database) {
  return {
    insert: (job: PrintJob): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [job]),

    get: async (_id: string): Promise<PrintJob | null> => {
      const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
      return (found as PrintJob | undefined) ?? null
    },

    /** Guarded by the revision that was read; false when another step was faster. */
    replace: async (before: PrintJob, after: PrintJob): Promise<boolean> => {
      const { _id, rev } = before
      const { after: reached, parts, printed, without, done } = after
      const set = { after: reached, parts, printed, without, done, rev: rev + 1 }
      return (await database.update(COLLECTION, { filter: { _id, rev }, update: { set } })) === 1
    },

    /** Jobs begun before the instant, the oldest first. */
    olderThan: async (until: Instant, limit: number): Promise<PrintJob[]> =>
      (await database.find(
        COLLECTION,
        { at: { lte: until } },
        { order: [['at', 'asc']], limit },
      )) as PrintJob[],

    remove: (_id: string): Promise<number> => database.remove(COLLECTION, { _id }),
  }
}
