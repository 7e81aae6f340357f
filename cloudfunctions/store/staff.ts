import type { Staff } from '../../domain/people/staff'
import type { Database } from './database'

const COLLECTION = 'staff'
const JOBS = 'jobs'
const FIRST = 'firstAdministrator'

/** The staff list, by openid. Read on every staff call: a suspension takes effect at once. */
export function staffList(database: Database) {
  const find = async (openid: string): Promise<Staff | null> => {
    const [found] = await database.find(COLLECTION, { _id: openid }, { limit: 1 })
    return (found as Staff | undefined) ?? null
  }
  return {
    find,

    /** Adds the person, or replaces the entry at the revision that was read. */
    put: async (before: Staff | null, after: Omit<Staff, 'rev'>): Promise<boolean> => {
      if (before === null) return (await database.insert(COLLECTION, [{ ...after, rev: 1 }])) === 'inserted'
      const { _id, ...fields } = after
      const update = { set: { ...fields, rev: before.rev + 1 } }
      return (await database.update(COLLECTION, { filter: { _id, rev: before.rev }, update })) === 1
    },

    /** Takes the one place of the first administrator; true for the same person again, so that a retry ends well. */
    claimFirst: async (openid: string): Promise<boolean> => {
      if ((await database.insert(JOBS, [{ _id: FIRST, by: openid }])) === 'inserted') return true
      const [taken] = (await database.find(JOBS, { _id: FIRST }, { limit: 1 })) as { by: string }[]
      return taken?.by === openid
    },
  }
}
