import type { Database, Filter } from './database'

interface Some {
  /** Asked again when they are removed: what has changed in this moment stays. */
  readonly filter: Filter
  /** Path of the instant by which the oldest go first. */
  readonly by: string
  readonly limit: number
}

/** Removes the oldest that match, at most `limit` of them; answers how many. Two operations. */
export async function removeSome(
  database: Database,
  collection: string,
  { filter, by, limit }: Some,
): Promise<number> {
  const found = await database.find(collection, filter, { order: [[by, 'asc']], limit })
  if (found.length === 0) return 0
  const ids = (found as { _id: string }[]).map(({ _id }) => _id)
  return database.remove(collection, { ...filter, _id: { in: ids } })
}
