import type { Grant } from '../../domain/people/staff'
import type { Correction } from '../../domain/registration/correction'
import type { Instant, Registration } from '../../domain/registration/registration'
import { behind, type Place } from './behind'
import type { Database } from './database'
import { scopeFilter } from './scope'

/** For whose decision corrections are asked. */
export interface Awaited {
  readonly cohortId: string
  /** Levels of the chain. */
  readonly levels: readonly string[]
  /** Who asks: the own request waits for others. */
  readonly openid: string
}

/** A correction that has ended, with the place of the record it was about. */
export interface EndedCorrection extends Omit<Correction, 'id'> {
  readonly _id: string
  readonly registrationId: string
  readonly campusId: string
  readonly cohortId: string
  readonly collegeId: string
  readonly classId: string
  readonly studentNo: string
  readonly endedAt: Instant
}

/** 更正申请: those that wait, in their records; those that have ended, in a list that outlives the next one. */
export function corrections(database: Database) {
  return {
    /** Records with a correction that waits for one of the levels, behind a place; the longest waiting first. */
    waiting: async (
      grant: Grant,
      { cohortId, levels, openid }: Awaited,
      page: { after: Place | null; limit: number },
    ): Promise<Registration[]> => {
      const filter = {
        ...scopeFilter({ ...grant, cohortIds: null }),
        cohortId,
        'queue.correction': { in: levels },
        'correction.requestedBy': { without: openid },
      }
      const [where, options] = behind(filter, 'queue.correctionAt', page)
      return (await database.find('registrations', where, options)) as Registration[]
    },

    /** The correction's id is the document's, so that keeping it twice is one. */
    keep: (ended: EndedCorrection): Promise<'inserted' | 'duplicate'> =>
      database.insert('corrections', [ended]),

    /** Those of one record that have ended, the latest first. */
    ofRecord: async (registrationId: string, limit: number): Promise<EndedCorrection[]> =>
      (await database.find(
        'corrections',
        { registrationId },
        { order: [['endedAt', 'desc']], limit },
      )) as EndedCorrection[],
  }
}
