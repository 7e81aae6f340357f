import type { Database } from '../../../cloudfunctions/store/database'
import { openEngine, type CollectionSpec } from '../../../localcloud'
import { engineDatabase } from './engine-database'
import { startHistoryCloud, type HistoryCloud } from './history-cloud'

/**
 * The two implementations that meet the contract of the product's database, with these collections besides the
 * product's own. Starts and stops what they need around the tests of the file that calls it.
 */
export function bothDatabases(
  collections: Readonly<Record<string, CollectionSpec>>,
): readonly (readonly [name: string, database: () => Database])[] {
  let cloud: HistoryCloud | undefined
  beforeAll(async () => {
    cloud = await startHistoryCloud(collections)
  }, 60_000)
  afterAll(() => cloud?.stop())

  const engine = openEngine()
  for (const [name, spec] of Object.entries(collections)) engine.ensureCollection(name, spec)
  return [
    ['the engine in this process', () => engineDatabase(engine)],
    [
      'the real SDK in a function',
      () => {
        if (cloud === undefined) throw new Error('the cloud has not started')
        return cloud.database
      },
    ],
  ]
}
