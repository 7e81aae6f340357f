import type { Database } from '../../../cloudfunctions/store/database'
import { runJobs } from '../../../cloudfunctions/timer/run'
import type { Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import {
  administrator,
  failing,
  minute,
  night as now,
  northOffice,
  office,
  watchedSchool,
} from '../../support/watched-school'

/** However a run is broken off, an alarm is told once. */

/** The same database that dies with its so-manieth operation, before or after it is done. */
function dying(
  engine: Engine,
  { at, after }: { readonly at: number; readonly after: boolean },
): { readonly database: Database; readonly died: () => boolean } {
  const real = engineDatabase(engine)
  let count = 0
  const dead = new RangeError('died')
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    count += 1
    if (count > at || (count === at && !after)) throw dead
    const done = await work()
    if (count === at) throw dead
    return done
  }
  return {
    died: () => count >= at,
    database: {
      find: (...args) => step(() => real.find(...args)),
      insert: (...args) => step(() => real.insert(...args)),
      update: (...args) => step(() => real.update(...args)),
      remove: (...args) => step(() => real.remove(...args)),
      countGroups: (...args) => step(() => real.countGroups(...args)),
      countUpTo: (...args) => step(() => real.countUpTo(...args)),
    },
  }
}

test.each([
  ['before it is done', false],
  ['after it is done', true],
])(
  'An instance that dies with any of its operations, %s, tells everybody once and the group at most once.',
  async (_, after) => {
    let crashes = 0
    for (let at = 1; ; at += 1) {
      const { engine, posted, means, storeOf, inbox, rows, beats } = watchedSchool()
      beats({ keepDays: failing })
      const { database, died } = dying(engine, { at, after })
      await runJobs(['watch'], { store: storeOf(database), now, means })
      if (!died()) break
      crashes += 1
      // Its lease ends by itself.
      for (let again = 2; again < 6; again += 1)
        await runJobs(['watch', 'pushBacklog'], { store: storeOf(), now: now + again * minute, means })
      expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
      const unknown = rows().filter(({ channel, state }) => channel === 'robot' && state === 'sending').length
      expect(posted.length === 1 || (posted.length === 0 && unknown === 1)).toBe(true)
    }
    expect(crashes).toBeGreaterThan(15)
  },
)

test('Two runs at the same time tell once.', async () => {
  const { posted, means, storeOf, inbox, beats } = watchedSchool()
  beats({ keepDays: failing })
  await Promise.all([1, 2, 3].map(() => runJobs(['watch'], { store: storeOf(), now, means })))
  expect(inbox('healthAlarm')).toHaveLength(3)
  expect(posted).toHaveLength(1)
})
