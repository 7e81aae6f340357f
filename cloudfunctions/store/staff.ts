import type { Staff } from '../../domain/people/staff'
import type { Edited } from './cohorts'
import type { Database } from './database'

const COLLECTION = 'staff'
const JOBS = 'jobs'
const FIRST = 'firstAdministrator'

/** An entry with its latest edit: who, when, and the request, so that it is answered again. */
export interface StoredStaff extends Staff {
  readonly lastEdit: Edited
}

/** The staff list, by openid. Read on every staff call: a suspension takes effect at once. */
export function staffList(database: Database) {
  const find = async (openid: string): Promise<StoredStaff | null> => {
    const [found] = await database.find(COLLECTION, { _id: openid }, { limit: 1 })
    return (found as StoredStaff | undefined) ?? null
  }
  return {
    find,

    /** The names of these people, by openid; who is not in the list is not in the answer. */
    names: async (openids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await database.find(COLLECTION, { _id: { in: openids } }, { limit: openids.length })
      return new Map((found as StoredStaff[]).map(({ _id, name }) => [_id, name]))
    },

    /** Who has a post of the campus, past and suspended ones too; `limit` at most. A look at the whole list, which is short. */
    ofCampus: async (campusId: string, limit: number): Promise<StoredStaff[]> =>
      (await database.find(COLLECTION, { 'grants.campusId': campusId }, { limit })) as StoredStaff[],

    insert: (entry: StoredStaff): Promise<'inserted' | 'duplicate'> => database.insert(COLLECTION, [entry]),

    /** Replaces the entry at the revision before; false when somebody else saved in between. */
    replace: async ({ _id, rev, ...fields }: StoredStaff): Promise<boolean> => {
      const update = { set: { ...fields, rev } }
      return (await database.update(COLLECTION, { filter: { _id, rev: rev - 1 }, update })) === 1
    },

    /** Takes the one place of the first administrator; true for the same person again, so that a retry ends well. */
    claimFirst: async (openid: string): Promise<boolean> => {
      if ((await database.insert(JOBS, [{ _id: FIRST, by: openid }])) === 'inserted') return true
      const [taken] = (await database.find(JOBS, { _id: FIRST }, { limit: 1 })) as { by: string }[]
      return taken?.by === openid
    },
  }
}
