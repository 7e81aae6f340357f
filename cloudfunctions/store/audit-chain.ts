import {
  auditedCollections,
  blockId,
  type AuditedCollection,
  type Block,
  type FoundLine,
  type StoredLine,
} from '../../domain/audit/chain'
import type { Purge } from '../../domain/audit/verify'
import type { Registration } from '../../domain/registration/registration'
import type { Condition, Database, Filter } from './database'

const BLOCKS = 'auditBlocks'
/** The platform gives no more documents at once. */
export const MOST_READ = 1_000
/** Lines that no block holds: the first few say enough. */
const MOST_STRAYS = 10
/** Records of one question about deletions: each has a few at most. */
const RECORDS_AT_ONCE = 200

/** Lines of the audit with the block that holds them, and the blocks. */
export function auditChain(database: Database) {
  const lines = async (
    collection: AuditedCollection,
    filter: Filter,
    limit: number,
  ): Promise<readonly FoundLine[]> => {
    const order = [
      ['at', 'asc'],
      ['_id', 'asc'],
    ] as const
    const found = (await database.find(collection, filter, { order, limit })) as StoredLine[]
    return found.map((line) => ({ collection, line }))
  }
  const everywhere = async (filter: Filter, limit: number): Promise<readonly FoundLine[]> =>
    (await Promise.all(auditedCollections.map((collection) => lines(collection, filter, limit)))).flat()
  const marked = (block: Condition, limit: number): Promise<readonly FoundLine[]> =>
    everywhere({ block }, limit)

  return {
    /** The newest block; null before the first. */
    last: async (): Promise<Block | null> => {
      const order = [['_id', 'desc']] as const
      const [found] = await database.find(BLOCKS, { _id: { after: '' } }, { order, limit: 1 })
      return (found as Block | undefined) ?? null
    },

    /** The blocks from this number on (0: from the very first document), in their order. */
    from: async (number: number, limit: number): Promise<readonly Block[]> => {
      const filter = { _id: { after: number === 0 ? '' : blockId(number - 1) } }
      return (await database.find(BLOCKS, filter, { order: [['_id', 'asc']], limit })) as Block[]
    },

    /** Of these numbers the blocks that stand. */
    these: async (numbers: readonly number[]): Promise<readonly Block[]> => {
      if (numbers.length === 0) return []
      const filter = { _id: { in: numbers.map(blockId) } }
      return (await database.find(BLOCKS, filter, { limit: numbers.length })) as Block[]
    },

    /** Decides who appends: `duplicate` where somebody else was faster. */
    append: (block: Block): Promise<'inserted' | 'duplicate'> => database.insert(BLOCKS, [block]),

    /** Lines that no block holds yet, the oldest of each collection first. */
    waiting: (limit: number): Promise<readonly FoundLine[]> => marked(0, limit),

    /** Writes the block's number on its lines that bear none: twice is once. One operation a collection. */
    mark: async ({ number, lines: named }: Pick<Block, 'number' | 'lines'>): Promise<void> => {
      for (const collection of auditedCollections) {
        const ids = named.filter((line) => line.collection === collection).map(({ id }) => id)
        const update = { set: { block: number } }
        if (ids.length > 0)
          await database.update(collection, { filter: { _id: { in: ids }, block: 0 }, update })
      }
    },

    /** Lines that bear the number of one of these blocks. */
    under: (first: number, last: number): Promise<readonly FoundLine[]> =>
      marked({ above: first - 1, upTo: last }, MOST_READ),

    /** These lines of a collection, whatever they bear. */
    byId: (collection: AuditedCollection, ids: readonly string[]): Promise<readonly FoundLine[]> =>
      ids.length === 0 ? Promise.resolve([]) : lines(collection, { _id: { in: ids } }, ids.length),

    /** A few lines that bear no number there may be: none at all, no number, or one behind the last block. */
    strays: async (last: number): Promise<readonly FoundLine[]> => [
      ...(await marked({ notAfter: -1 }, MOST_STRAYS)),
      ...(await marked({ above: last, upTo: Number.MAX_SAFE_INTEGER }, MOST_STRAYS)),
    ],

    /** Deletions of these records, the newest first. */
    purgesOf: async (registrationIds: readonly string[]): Promise<readonly Purge[]> => {
      const found: Purge[] = []
      for (let start = 0; start < registrationIds.length; start += RECORDS_AT_ONCE) {
        const filter = { registrationId: { in: registrationIds.slice(start, start + RECORDS_AT_ONCE) } }
        const options = { order: [['at', 'desc']], limit: MOST_READ } as const
        found.push(...((await database.find('purges', filter, options)) as Purge[]))
      }
      return found
    },

    /** Which of these records stand and are not about to go: what deletes one begins with its lines. */
    standing: async (registrationIds: readonly string[]): Promise<ReadonlySet<string>> => {
      const standing = new Set<string>()
      for (let start = 0; start < registrationIds.length; start += RECORDS_AT_ONCE) {
        const filter = { _id: { in: registrationIds.slice(start, start + RECORDS_AT_ONCE) } }
        const found = await database.find('registrations', filter, { limit: RECORDS_AT_ONCE })
        for (const record of found as Registration[]) if (!isGoing(record)) standing.add(record._id)
      }
      return standing
    },
  }
}

const isGoing = ({ outbox }: Registration): boolean =>
  outbox.some((work) => work.kind === 'purge' && work.step === 'evidence')
