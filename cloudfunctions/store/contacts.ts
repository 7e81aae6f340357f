import type { Parsed } from '../../domain/contract/contract'
import type { Edited } from './cohorts'
import type { Database } from './database'

const COLLECTION = 'contacts'

type Saved = Pick<Parsed<'contact.save'>, 'office' | 'colleges' | 'classes'>

/** Whom graduates of a cohort may ask: one document, with the latest edit in it. */
export interface Contacts extends Saved {
  /** The cohort's id. */
  readonly _id: string
  readonly rev: number
  readonly lastEdit: Edited
}

export function contacts(database: Database) {
  return {
    of: async (cohortId: string): Promise<Contacts | null> => {
      const [found] = await database.find(COLLECTION, { _id: cohortId }, { limit: 1 })
      return (found as Contacts | undefined) ?? null
    },

    remove: (cohortId: string): Promise<number> => database.remove(COLLECTION, { _id: cohortId }),

    /** Stores at the revision before (rev 1: as the first); false when somebody else saved in between. */
    put: async ({ _id, rev, ...fields }: Contacts): Promise<boolean> => {
      if (rev === 1) return (await database.insert(COLLECTION, [{ _id, rev, ...fields }])) === 'inserted'
      const update = { set: { ...fields, rev } }
      return (await database.update(COLLECTION, { filter: { _id, rev: rev - 1 }, update })) === 1
    },
  }
}
