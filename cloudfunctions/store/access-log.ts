import type { AccessKind, AccessRole } from '../../domain/people/access'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'accessLog'

/** Somebody's look at, or printing of, what belongs to a graduate. Append-only. */
export interface Access {
  readonly _id: string
  readonly at: Instant
  /** openid of who looked. */
  readonly by: string
  /** The role in which they looked, so that the graduate can be told who without a name. */
  readonly as: AccessRole
  /** The college whose role it is; '' of a role for the whole campus. */
  readonly ofCollege: string
  readonly what: AccessKind
  readonly campusId: string
  readonly cohortId: string
  /** '' where it was about many. */
  readonly registrationId: string
  /** '' = all of the cohort. */
  readonly collegeId: string
  /** Proof or print job; of a document number, an export or a deletion, why it was asked for. */
  readonly about: string
  /** How many pictures, reports or numbers. */
  readonly count: number
}

/** Kinds of lines whose `about` is a reason that somebody gave. */
const reasoned: ReadonlySet<AccessKind> = new Set(['documentRevealed', 'dataExported', 'dataErased'])

/** The reason that was given; '' where nobody was asked for one, as graduates are not of their own data. */
export const reasonOf = ({ what, about }: Pick<Access, 'what' | 'about'>): string =>
  reasoned.has(what) ? about : ''

/** A place in the list of looks at one record. */
export interface AccessPlace {
  readonly at: Instant
  readonly id: string
}

export function accessLog(database: Database) {
  return {
    /**
     * Written before what it records is handed out: a look without its line cannot be. A line whose id follows from
     * what it says stands once, however often it is added.
     */
    add: (lines: readonly Access[]): Promise<unknown> =>
      lines.length === 0
        ? Promise.resolve()
        : // Under no block yet (domain/audit/chain.ts).
          database.insert(
            COLLECTION,
            lines.map((line) => ({ ...line, block: 0 })),
          ),

    /** Looks at one record behind a place (null: from the front), the newest first. */
    of: async (
      registrationId: string,
      { after, limit }: { readonly after: AccessPlace | null; readonly limit: number },
    ): Promise<Access[]> => {
      const order = [
        ['at', 'desc'],
        ['_id', 'asc'],
      ] as const
      if (after === null)
        return (await database.find(COLLECTION, { registrationId }, { order, limit })) as Access[]
      const { at, id } = after
      // The instant in front of the alternatives lets the index begin where the page before ended.
      const anyOf = [{ at: { lt: at } }, { _id: { after: id } }]
      const filter = { registrationId, at: { lte: at } }
      return (await database.find(COLLECTION, filter, { order, limit, anyOf })) as Access[]
    },
  }
}
