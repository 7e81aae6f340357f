import type { Staff } from '../../domain/people/staff'
import { placesOf, type Proposal, type StaffEdit } from '../../domain/people/staff-entry'
import { NEVER, type Instant } from '../../domain/registration/registration'
import type { Edited } from './cohorts'
import type { Database, Filter } from './database'

const COLLECTION = 'staff'
const JOBS = 'jobs'
const FIRST = 'firstAdministrator'
/** Far more administrators than a campus has. */
const MOST_ADMINISTRATORS = 200

/** An entry with its latest edit: who, when, and the request, so that it is answered again. */
export interface StoredStaff extends Staff {
  /** 工号; '' where nobody said it. */
  readonly workNo: string
  /** Where it is looked after; kept beside the grants so that a query finds it. */
  readonly campusIds: readonly string[]
  /** A change that waits for a second administrator. */
  readonly proposal: Proposal | null
  /** Invitations that were used: each counts once, whatever became of its grants since. */
  readonly joined: readonly string[]
  /** The latest, the newest first. */
  readonly edits: readonly StaffEdit[]
  readonly lastEdit: Edited | null
}

/** With what the person's own visits leave behind: no edit touches it, and it counts in no revision. */
export interface SeenStaff extends StoredStaff {
  /** Beginning of the latest day on which they were here. */
  readonly seenAt: Instant | null
}

/** An entry of before these were kept has none of them. */
const asStored = (found: unknown): SeenStaff => {
  const entry = found as Staff & Partial<SeenStaff>
  const { proposal = null, campusIds = [] } = entry
  return {
    workNo: '',
    joined: [],
    edits: [],
    lastEdit: null,
    seenAt: null,
    ...entry,
    proposal,
    campusIds: placesOf({ grants: entry.grants, proposal, campusIds }).campusIds,
  }
}

/** The staff list, by openid. Read on every staff call: a suspension takes effect at once. */
export function staffList(database: Database) {
  const all = async (filter: Filter, options: Parameters<Database['find']>[2]): Promise<SeenStaff[]> =>
    (await database.find(COLLECTION, filter, options)).map(asStored)
  return {
    find: async (openid: string): Promise<SeenStaff | null> =>
      (await all({ _id: openid }, { limit: 1 }))[0] ?? null,

    /** The names of these people, by openid; who is not in the list is not in the answer. */
    names: async (openids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await database.find(COLLECTION, { _id: { in: openids } }, { limit: openids.length })
      return new Map((found as StoredStaff[]).map(({ _id, name }) => [_id, name]))
    },

    /** These people's entries. */
    these: (openids: readonly string[]): Promise<SeenStaff[]> =>
      all({ _id: { in: openids } }, { limit: openids.length }),

    /** The people of a campus behind an openid (null: from the front). */
    ofCampus: (
      campusId: string,
      { after, limit }: { readonly after: string | null; readonly limit: number },
    ): Promise<SeenStaff[]> =>
      all(
        { campusIds: campusId, ...(after !== null && { _id: { after } }) },
        { order: [['_id', 'asc']], limit },
      ),

    /** Who may appoint others at a campus, the suspended among them. */
    administrators: (campusId: string): Promise<SeenStaff[]> =>
      all({ administratorOf: campusId }, { limit: MOST_ADMINISTRATORS }),

    /** Those whose latest edit is of this instant or later, in the order of openids. */
    edited: (since: Instant, after: string, limit: number): Promise<SeenStaff[]> =>
      all(
        { 'lastEdit.at': { above: since - 1, upTo: NEVER }, _id: { after } },
        { order: [['_id', 'asc']], limit },
      ),

    /** Of a campus those with one of these 工号. */
    byWorkNo: (campusId: string, workNos: readonly string[]): Promise<SeenStaff[]> =>
      all({ campusIds: campusId, workNo: { in: workNos } }, { limit: 1_000 }),

    insert: (entry: StoredStaff): Promise<'inserted' | 'duplicate'> =>
      database.insert(COLLECTION, [{ ...entry, ...placesOf(entry), seenAt: null }]),

    /** Replaces the entry at the revision before; false when somebody else saved in between. */
    replace: async (entry: StoredStaff): Promise<boolean> => {
      const { _id, rev, name, suspended, grants, workNo, proposal, joined, edits, lastEdit } = entry
      const fields = { name, suspended, grants, workNo, proposal, joined, edits, lastEdit }
      const update = { set: { ...fields, ...placesOf(entry), rev } }
      return (await database.update(COLLECTION, { filter: { _id, rev: rev - 1 }, update })) === 1
    },

    /** Notes that the person was here on the day that began at this instant; once a day. */
    seen: async (openid: string, day: Instant): Promise<void> => {
      const filter = { _id: openid, seenAt: { notAfter: day - 1 } }
      await database.update(COLLECTION, { filter, update: { set: { seenAt: day } } })
    },

    /**
     * Takes the one place that a secret gives (named by a digest of it); true for the same person again, so that a
     * retry ends well.
     */
    claimFirst: async (openid: string, secret: string): Promise<boolean> => {
      const _id = `${FIRST}_${secret}`
      if ((await database.insert(JOBS, [{ _id, by: openid }])) === 'inserted') return true
      const [taken] = (await database.find(JOBS, { _id }, { limit: 1 })) as { by: string }[]
      return taken?.by === openid
    },
  }
}
