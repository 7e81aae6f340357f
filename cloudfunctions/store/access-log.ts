import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

/** Somebody's look at, or printing of, what belongs to a graduate. Append-only. */
export interface Access {
  readonly _id: string
  readonly at: Instant
  /** openid of who looked. */
  readonly by: string
  readonly what: 'proofViewed' | 'reportsPrinted' | 'documentRevealed'
  readonly campusId: string
  readonly cohortId: string
  /** '' where it was about many. */
  readonly registrationId: string
  /** '' = all of the cohort. */
  readonly collegeId: string
  /** Proof or print job; of a document number, why it was asked for. */
  readonly about: string
  /** How many pictures, reports or numbers. */
  readonly count: number
}

export function accessLog(database: Database) {
  return {
    /** Written before what it records is handed out: a look without its line cannot be. */
    add: (lines: readonly Access[]): Promise<unknown> =>
      lines.length === 0 ? Promise.resolve() : database.insert('accessLog', lines),
  }
}
