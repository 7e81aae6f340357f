import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'prints'

/** Graduates are looked at and their reports printed in parts; then the parts become one file; then it can be had. */
export const printPhases = ['walking', 'joining', 'done'] as const
export type PrintPhase = (typeof printPhases)[number]

/** 批量打印: how far a print job has come. */
export interface PrintJob {
  readonly _id: string
  /** Steps that were stored: of two at the same time only one counts. */
  readonly step: number
  readonly by: string
  readonly at: Instant
  readonly campusId: string
  readonly cohortId: string
  readonly collegeId: string | null
  /** Where its files lie. Nobody can guess it. */
  readonly folder: string
  readonly phase: PrintPhase
  /** 学号 of the last graduate that was looked at; '' at first. */
  readonly after: string
  /**
   * Part files that were begun, the first being 1: counted before a file is written, so that no file is ever
   * forgotten, and no two steps write the same one.
   */
  readonly begun: number
  /** Numbers of the part files that count, in order. */
  readonly parts: readonly number[]
  readonly printed: number
  readonly without: number
}

export const partPath = ({ folder }: Pick<PrintJob, 'folder'>, part: number): string =>
  `${folder}/${part}.pdf`

export const wholePath = ({ folder }: Pick<PrintJob, 'folder'>): string => `${folder}/all.pdf`

/** Every file that can exist of a job, whether or not it counts. */
export const pathsOf = (job: Pick<PrintJob, 'folder' | 'begun'>): readonly string[] => [
  wholePath(job),
  ...Array.from({ length: job.begun }, (_, index) => partPath(job, index + 1)),
]

/** Print jobs; they and their files go after a day. */
export function prints(database: Database) {
  return {
    insert: (job: PrintJob): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [job]),

    get: async (_id: string): Promise<PrintJob | null> => {
      const [found] = await database.find(COLLECTION, { _id }, { limit: 1 })
      return (found as PrintJob | undefined) ?? null
    },

    /** Counts one more part file; false when another step took that number. */
    beginPart: async ({ _id, begun }: PrintJob): Promise<boolean> =>
      (await database.update(COLLECTION, {
        filter: { _id, begun },
        update: { set: { begun: begun + 1 } },
      })) === 1,

    /** Stores what a step brought; false when another step was faster. */
    advance: async (before: PrintJob, after: PrintJob): Promise<boolean> => {
      const { _id, step } = before
      const { phase, after: reached, parts, printed, without } = after
      const set = { phase, after: reached, parts, printed, without, step: step + 1 }
      return (await database.update(COLLECTION, { filter: { _id, step }, update: { set } })) === 1
    },

    /** Jobs begun at the instant or before, the oldest first. */
    olderThan: async (until: Instant, limit: number): Promise<PrintJob[]> =>
      (await database.find(
        COLLECTION,
        { at: { lte: until } },
        { order: [['at', 'asc']], limit },
      )) as PrintJob[],

    remove: (_id: string): Promise<number> => database.remove(COLLECTION, { _id }),
  }
}
