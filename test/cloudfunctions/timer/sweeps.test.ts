import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import { bindLimits } from '../../../domain/people/bind-limits'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'

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

const storeOf = () => openStore(engineDatabase(engine), emptyRulesCache(), memoryFiles())

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
  // Asked before each job, by the copying of edits twice, and by the sweep before each row.
  const spent = () => (asked += 1) > 11
  await runScheduled(storeOf(), now, { ...unlimited, spent })
  expect(engine.find('bindings').map(({ _id }) => _id)).toEqual(['b-1', 'b-2'])
  await runScheduled(storeOf(), now + minute)
  expect(engine.find('bindings')).toEqual([])
})

const day = 24 * 60 * minute
const counters = () =>
  engine
    .find('attempts')
    .map(({ _id }) => _id)
    .sort()

test('Counters of tries go after a day, in batches; those that only staff may undo stay for good.', async () => {
  const { attempts } = storeOf()
  for (let number = 0; number < 250; number += 1)
    await attempts.reserve(`person_${String(number)}`, bindLimits.person, now - day - number)
  await attempts.reserve('all_2027', bindLimits.all, now - day)
  await attempts.reserve('claimed_2300000001', bindLimits.claimed, now - 30 * day)
  await attempts.reserve('person_today', bindLimits.person, now - day + 1)
  expect(await runScheduled(storeOf(), now)).toMatchObject({ sweepAttempts: { swept: 251 } })
  expect(counters()).toEqual(['claimed_2300000001', 'person_today'])
})

test('A counter that is used again while it is swept stays, with all it counted.', async () => {
  const { attempts } = storeOf()
  const passing = Object.values(bindLimits).filter(({ ever }) => ever === null)
  // What is swept after a day says nothing any more.
  expect(Math.max(...passing.map(({ within }) => within))).toBeLessThan(day)
  await attempts.reserve('person_a', bindLimits.person, now - 2 * day)
  await attempts.reserve('person_b', bindLimits.person, now - 2 * day)
  const real = engineDatabase(engine)
  const store = openStore(
    {
      ...real,
      remove: async (collection, filter) => {
        await attempts.reserve('person_a', bindLimits.person, now)
        return real.remove(collection, filter)
      },
    },
    emptyRulesCache(),
    memoryFiles(),
  )
  expect(await runScheduled(store, now)).toMatchObject({ sweepAttempts: { swept: 1 } })
  expect(engine.find('attempts')).toMatchObject([{ _id: 'person_a', total: 2 }])
})

test('Invitations go ninety days after their end, in batches, and none before, however they ended.', async () => {
  const post = (name: string, until: number) => ({ _id: name, until, open: until % 2 === 0 })
  engine.insert('posts', [
    ...Array.from({ length: 250 }, (_, index) => post(`old-${String(index)}`, now - 90 * day - index)),
    post('kept', now - 90 * day + 1),
    post('open', now + day),
  ])
  expect(await runScheduled(storeOf(), now)).toMatchObject({ sweepPosts: { swept: 250 } })
  expect(engine.find('posts').map(({ _id }) => _id)).toEqual(['kept', 'open'])
})

test('What is known of a workbook stays until its file is deleted; one that is refused keeps no other.', async () => {
  const { sheets } = storeOf()
  const sheet = { _id: 'a', rev: 1, folder: 'staff', by: 'p', at: now - day, answered: null } as const
  await sheets.insert(sheet)
  await sheets.insert({ ...sheet, _id: 'b', at: now - day + 1 })
  await sheets.insert({ ...sheet, _id: 'c' })
  const files = memoryFiles()
  await files.write('staff/a.xlsx', Buffer.from('numbers'))
  const refusing = {
    ...files,
    removePaths: (paths: readonly string[]) =>
      paths.includes('staff/a.xlsx') ? Promise.reject(new Error('busy')) : files.removePaths(paths),
  }
  const broken = openStore(engineDatabase(engine), emptyRulesCache(), refusing)
  expect(await runScheduled(broken, now)).toMatchObject({ sweepSheets: { swept: 1 } })
  expect(engine.find('sheets').map(({ _id }) => _id)).toEqual(['a', 'b'])
  const store = openStore(engineDatabase(engine), emptyRulesCache(), files)
  expect(await runScheduled(store, now)).toMatchObject({ sweepSheets: { swept: 1 } })
  expect(await files.readPath('staff/a.xlsx', 100)).toBeNull()
  expect(engine.find('sheets').map(({ _id }) => _id)).toEqual(['b'])
})

test('A sweep of counters that runs out of time leaves the rest to the next run.', async () => {
  const { attempts } = storeOf()
  for (let number = 0; number < 250; number += 1)
    await attempts.reserve(`person_${String(number)}`, bindLimits.person, now - 2 * day)
  let asked = 0
  // Asked before each of the eight jobs, by the copying of edits twice, and by the sweep before each batch but the first.
  const spent = () => (asked += 1) > 10
  expect(await runScheduled(storeOf(), now, { ...unlimited, spent })).toMatchObject({
    sweepAttempts: { swept: 100 },
  })
})
