import type { TicketKind } from '../../domain/contract/ticket'
import type { Grant } from '../../domain/people/staff'
import type { Instant } from '../../domain/registration/registration'
import { behind, type Place } from './behind'
import type { Database, Filter } from './database'
import { removeSome } from './remove-some'
import { scopeFilter } from './scope'

const COLLECTION = 'tickets'
/** Of one person's calls for help a page shows: the latest. */
const LISTED = 20

/** A call for help (求助). Its id is the id of the request or of the outgoing work it came from. */
export interface Ticket {
  readonly _id: string
  readonly rev: number
  readonly campusId: string
  readonly cohortId: string
  /** '' = unknown: reached by whole-cohort grants only. */
  readonly collegeId: string
  readonly classId: string
  /** '' of who is not bound. */
  readonly registrationId: string
  /** Who opened it. */
  readonly openid: string
  readonly kind: TicketKind
  readonly text: string
  readonly name: string
  readonly studentNo: string
  readonly phone: string
  readonly at: Instant
  readonly closed: boolean
  readonly answers: readonly Answer[]
  /** Digest of the request that opened it; '' where a step did. */
  readonly bodyHash: string
  /** The latest answer's request, answered again when it is asked again. */
  readonly lastAnswer: Answered | null
}

export interface Answer {
  readonly at: Instant
  readonly by: 'staff' | 'student'
  /** Who answered; told to nobody. */
  readonly openid: string
  readonly text: string
}

export interface Answered {
  readonly requestId: string
  readonly bodyHash: string
  readonly reply: { readonly rev: number; readonly closed: boolean }
}

/** Calls for help, found by their id, their opener or a staff scope; the scope is part of the query. */
export function tickets(database: Database) {
  const find = async (filter: Filter, options: Parameters<Database['find']>[2]) =>
    (await database.find(COLLECTION, filter, options)) as Ticket[]
  return {
    insert: (ticket: Ticket): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [ticket]),

    byId: async (_id: string): Promise<Ticket | null> => (await find({ _id }, { limit: 1 }))[0] ?? null,

    /** The person's own, the newest first. */
    ofPerson: (openid: string): Promise<Ticket[]> =>
      find({ openid }, { order: [['at', 'desc']], limit: LISTED }),

    /** The same, as many as are asked for. */
    latestOf: (openid: string, limit: number): Promise<Ticket[]> =>
      find({ openid }, { order: [['at', 'desc']], limit }),

    /** Open ones that a grant reaches, behind a place (null: from the front); the longest waiting first. */
    open: (grant: Grant, cohortId: string, page: { after: Place | null; limit: number }): Promise<Ticket[]> =>
      find(...behind({ ...scopeFilter({ ...grant, cohortIds: null }), cohortId, closed: false }, 'at', page)),

    /** How many open ones a grant reaches; no more than `most` are looked at, and counted. */
    countOpen: (grant: Grant, cohortId: string, most: number): Promise<number> => {
      const filter = { ...scopeFilter({ ...grant, cohortIds: null }), cohortId, closed: false }
      return database.countUpTo(COLLECTION, filter, { most })
    },

    /** The ticket if one of the grants reaches it. */
    inScope: async (_id: string, grants: readonly Grant[]): Promise<Ticket | null> => {
      for (const grant of grants) {
        const [found] = await find({ _id, ...scopeFilter(grant) }, { limit: 1 })
        if (found !== undefined) return found
      }
      return null
    },

    /** Those of people who were bound to no record, of one cohort; answers how many there were. */
    removeUnbound: (cohortId: string): Promise<number> =>
      database.remove(COLLECTION, { registrationId: '', cohortId }),

    /** The same of all cohorts, opened at the instant or before; answers how many of at most `limit`. */
    removeUnboundOlder: (until: Instant, limit: number): Promise<number> =>
      removeSome(database, COLLECTION, {
        filter: { registrationId: '', at: { lte: until } },
        by: 'at',
        limit,
      }),

    /** Adds an answer at the revision that was read; false when somebody else answered in between. */
    answer: async (
      { _id, rev }: Ticket,
      after: Pick<Ticket, 'answers' | 'closed' | 'lastAnswer'>,
    ): Promise<boolean> => {
      const { answers, closed, lastAnswer } = after
      const update = { set: { answers, closed, lastAnswer, rev: rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev }, update })) === 1
    },
  }
}
