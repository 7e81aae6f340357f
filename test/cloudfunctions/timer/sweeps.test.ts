import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'

/** What is left behind goes away, in batches, and nothing that is still needed does. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const minute = 60_000
const old = now - 60 * minute
let engine: Engine

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const storeOf = () => openStore(engineDatabase(engine), emptyRulesCache())

/** Rows of bindings that belong to no record. */
const leftBehind = (many: number, at: number, name: string): void => {
  const row = (number: number) => ({
    _id: `${name}-${String(number)}`,
    openid: `${name}-${String(number)}`,
    cohortId: 'c',
    registrationId: 'none',
    at,
  })
  engine.insert(
    'bindings',
    Array.from({ length: many }, (_, number) => row(number)),
  )
}

test('Rows of one millisecond are all looked at, although a batch ends in the middle of it.', async () => {
  leftBehind(60, old, 'first')
  leftBehind(70, old + 1, 'second')
  leftBehind(5, old + 2, 'third')
  await runScheduled(storeOf(), now)
  await runScheduled(storeOf(), now + minute)
  expect(engine.find('bindings')).toEqual([])
})

test('A sweep that runs out of time goes on with the row it did not look at.', async () => {
  leftBehind(1, old, 'a')
  leftBehind(3, old + 1, 'b')
  let asked = 0
  // Asked before each job, and by the sweep before each row.
  const spent = () => (asked += 1) > 4
  await runScheduled(storeOf(), now, { spent, log: () => undefined })
  expect(engine.find('bindings').map(({ _id }) => _id)).toEqual(['b-1', 'b-2'])
  await runScheduled(storeOf(), now + minute)
  expect(engine.find('bindings')).toEqual([])
})
