import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { copyEdits } from '../../../cloudfunctions/timer/copy-edits'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aCohort } from '../../support/school'

/** Who edited what comes into the audit once, however long the timer stood and wherever a run breaks off. */
const now = Date.parse('2026-10-12T10:00:00+08:00')
const [minute, hour] = [60_000, 3_600_000]
let engine: Engine

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
  engine.insert('cohorts', [{ ...aCohort(), edits: [] }])
})

const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const grant = {
  role: 'counselor',
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
}
const state = { name: '沈若兰', suspended: false, grants: [grant] }

/** A colleague who was edited at these instants, the newest first. */
const person = (_id: string, ...instants: readonly number[]) => ({
  _id,
  rev: 1,
  ...state,
  campusIds: ['main'],
  edits: instants.map((at) => ({
    at,
    by: 'administrator',
    what: 'granted',
    reason: '',
    before: null,
    after: state,
  })),
  lastEdit: { at: instants[0], by: 'administrator', requestId: 'r', bodyHash: '', reply: null },
})
const lines = () => engine.find('events', { cohortId: 'staff@main' })
const copied = async (at: number, database?: Database) => (await copyEdits(storeOf(database), at)).copied

test('After the timer stood for hours an old edit is told although the same person was edited just now, by a clock ahead of ours.', async () => {
  await copied(now)
  engine.insert('staff', [person('somebody', now + 3 * hour + 30, now + hour)])
  expect(await copied(now + 3 * hour)).toBe(2)
  expect(await copied(now + 3 * hour + 5 * minute)).toBe(0)
  expect(lines()).toHaveLength(2)
})

test('More people than one read gives are all told, each once, and so are invitations.', async () => {
  engine.insert(
    'staff',
    Array.from({ length: 250 }, (_, index) => person(`person-${String(index)}`, now - minute)),
  )
  const posted = { campusId: 'main', grants: [grant], edits: [{ at: now, by: 'a', what: 'invited' }] }
  engine.insert('posts', [{ _id: 'post', ...posted, lastEdit: { at: now } }])
  expect(await copied(now)).toBe(251)
  expect(await copied(now + 5 * minute)).toBe(0)
  expect(lines()).toHaveLength(251)
})

test('A clock that was ahead once hides nothing that is edited before its instant comes.', async () => {
  await copied(now + 24 * hour)
  engine.insert('staff', [person('somebody', now)])
  expect(await copied(now + minute)).toBe(1)
})

test('A run without time says so by not being over: the next one tells all of it.', async () => {
  engine.insert('staff', [person('somebody', now)])
  await copyEdits(storeOf(), now, { ...unlimited, spent: () => true })
  expect(await copied(now + minute)).toBe(1)
})

test('Two runs at once, and runs that die with any of their operations, tell every edit once.', async () => {
  engine.insert('staff', [person('one', now), person('other', now, now - minute)])
  for (let at = 1; ; at += 1) {
    let count = 0
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      count += 1
      const done = await work()
      if (count === at) throw new RangeError('died')
      return done
    }
    const real = engineDatabase(engine)
    const dying: Database = {
      ...real,
      find: (...args) => step(() => real.find(...args)),
      insert: (...args) => step(() => real.insert(...args)),
      update: (...args) => step(() => real.update(...args)),
    }
    engine.remove('events', {}, { multi: true })
    engine.remove('jobs', {}, { multi: true })
    const died = await copied(now, dying).then(
      () => false,
      () => true,
    )
    await Promise.all([copied(now + 6 * minute), copied(now + 6 * minute)])
    expect(lines()).toHaveLength(3)
    if (!died) break
  }
})
