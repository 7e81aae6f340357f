import type { Instant, Registration } from '../../domain/registration/registration'
import type { Database, Filter } from './database'

const COLLECTION = 'proofUses'
/** Uses of one submission's pictures that are looked at; beyond it the count is a floor. */
const MOST_USES = 100

/** Who brought which picture: its hash, what it looks like, and nothing else of it. */
export interface ProofUse {
  /** The proof's id. */
  readonly _id: string
  readonly campusId: string
  readonly registrationId: string
  readonly sha256: string
  readonly look: string
  readonly at: Instant
}

export function proofUses(database: Database) {
  const some = async (filter: Filter): Promise<ProofUse[]> =>
    (await database.find(COLLECTION, filter, { limit: MOST_USES })) as ProofUse[]
  return {
    /** Enters a proof of the record; one that the record has let go of since is not entered. */
    add: async ({ _id: registrationId, campusId, proofs }: Registration, proof: string): Promise<void> => {
      const own = Object.hasOwn(proofs, proof) ? proofs[proof] : undefined
      if (own === undefined) return
      const { sha256, look, at } = own
      await database.insert(COLLECTION, [{ _id: proof, campusId, registrationId, sha256, look, at }])
    },

    remove: (_id: string): Promise<number> => database.remove(COLLECTION, { _id }),

    /** Uses, by anybody of the campus, of these very files or of pictures that look the same. Two operations. */
    of: async (
      campusId: string,
      pictures: readonly { readonly sha256: string; readonly look: string }[],
    ): Promise<ProofUse[]> => {
      if (pictures.length === 0) return []
      const found = await Promise.all([
        some({ campusId, sha256: { in: pictures.map(({ sha256 }) => sha256) } }),
        some({ campusId, look: { in: pictures.map(({ look }) => look) } }),
      ])
      return [...new Map(found.flat().map((use) => [use._id, use])).values()]
    },
  }
}
