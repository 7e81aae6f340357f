import { bandsOf, isSamePicture, type Compared } from '../../domain/registration/looks'
import type { Instant, Registration } from '../../domain/registration/registration'
import type { Database, Filter } from './database'

const COLLECTION = 'proofUses'
/**
 * Uses of one submission's pictures that are looked at; beyond it the count is a floor. A band is shared by
 * chance: of a season's 300,000 pictures by five on average, and a submission may ask for a dozen bands.
 */
const MOST_USES = 500

/** Who brought which picture: its hash, what it looks like, how large it is, and nothing else of it. */
export interface ProofUse {
  /** The proof's id. */
  readonly _id: string
  readonly campusId: string
  readonly registrationId: string
  readonly sha256: string
  readonly look: string
  /** Of the look, each with its position: similar pictures have one in common (looks.ts). */
  readonly bands: readonly string[]
  /** Of the kept file; absent where it was entered before sizes were. */
  readonly bytes?: number
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
      const { sha256, look, bytes, at } = own
      const bands = bandsOf(look)
      const use: ProofUse = { _id: proof, campusId, registrationId, sha256, look, bands, bytes, at }
      await database.insert(COLLECTION, [use])
    },

    remove: (_id: string): Promise<number> => database.remove(COLLECTION, { _id }),

    /** All of them in the order of their ids, behind one. */
    after: async (id: string, limit: number): Promise<ProofUse[]> =>
      (await database.find(
        COLLECTION,
        { _id: { after: id } },
        { order: [['_id', 'asc']], limit },
      )) as ProofUse[],

    /** Uses, by anybody of the campus, of these very files or of pictures that look like them. Two operations at most. */
    of: async (campusId: string, pictures: readonly Compared[]): Promise<ProofUse[]> => {
      if (pictures.length === 0) return []
      const bands = [...new Set(pictures.flatMap(({ look }) => bandsOf(look)))]
      const [same, near] = await Promise.all([
        some({ campusId, sha256: { in: pictures.map(({ sha256 }) => sha256) } }),
        bands.length === 0 ? [] : some({ campusId, bands: { in: bands } }),
      ])
      const alike = near.filter((use) => pictures.some((picture) => isSamePicture(use, picture)))
      return [...new Map([...same, ...alike].map((use) => [use._id, use])).values()]
    },
  }
}
