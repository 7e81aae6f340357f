import type { ResumeContent } from '../../domain/resume/content'
import type { Instant } from '../../domain/registration/registration'
import type { Database } from './database'

const COLLECTION = 'resumes'

/** A résumé (G5): at most one a record, by the record's id. Nobody but who wrote it is ever shown it. */
export interface Resume {
  readonly _id: string
  readonly openid: string
  readonly rev: number
  readonly content: ResumeContent
  readonly savedAt: Instant
  /** The latest saving, so that a lost answer can be given again. */
  readonly lastSave: { readonly requestId: string; readonly bodyHash: string }
}

export function resumes(database: Database) {
  return {
    of: async (registrationId: string): Promise<Resume | null> => {
      const [found] = await database.find(COLLECTION, { _id: registrationId }, { limit: 1 })
      return (found as Resume | undefined) ?? null
    },

    /** Stores in place of what was read (null: nothing); false when somebody else saved in between. */
    replace: async (before: Resume | null, { _id, ...after }: Resume): Promise<boolean> => {
      if (before === null) return (await database.insert(COLLECTION, [{ _id, ...after }])) === 'inserted'
      const filter = { _id, rev: before.rev, openid: before.openid, savedAt: before.savedAt }
      return (await database.update(COLLECTION, { filter, update: { set: after } })) === 1
    },

    remove: (registrationId: string, openid: string): Promise<number> =>
      database.remove(COLLECTION, { _id: registrationId, openid }),

    /** Removes what this person saved until then; what was saved since, by them or by anybody else, stays. */
    removeUntil: (registrationId: string, openid: string, until: Instant): Promise<number> =>
      database.remove(COLLECTION, { _id: registrationId, openid, savedAt: { lte: until } }),
  }
}
