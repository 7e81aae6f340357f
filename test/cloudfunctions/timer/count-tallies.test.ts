import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import { noProgress } from '../../../domain/registration/progress'
import type { Registration } from '../../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aRegistration } from '../../support/registrations'

/** Counting against what happens at the same time, and against data that cannot be counted. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const minute = 60_000
const college = { cohortId: '2027-main', collegeId: 'college-1' }
const other = { ...college, collegeId: 'college-2' }
let engine: Engine
let records = 0

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const tallyOf = ({ collegeId }: { collegeId: string }) => engine.find('tallies', { collegeId })[0]

function add(over: Partial<Registration> = {}): void {
  records += 1
  const id = `record-${String(records)}`
  const own = { _id: id, studentNo: id, documentFp: id, outbox: [], outboxDueAt: now + 24 * 60 * minute }
  engine.insert('registrations', [{ ...aRegistration({ ...own, ...college, ...over }) }])
}

test('A college that is marked while it is counted stays marked, and the next run counts what was missed.', async () => {
  add({ binding: null })
  await storeOf().tallies.mark(college)
  const real = engineDatabase(engine)
  const database: Database = {
    ...real,
    countGroups: async (...asked) => {
      const groups = await real.countGroups(...asked)
      add({ binding: null })
      await storeOf().tallies.mark(college)
      return groups
    },
  }
  expect(await runScheduled(storeOf(database), now)).toMatchObject({ countTallies: { counted: 0 } })
  expect(tallyOf(college)).toMatchObject({ dirty: true, source: noProgress })
  expect(await runScheduled(storeOf(), now + minute)).toMatchObject({ countTallies: { counted: 1 } })
  expect(tallyOf(college)).toMatchObject({
    dirty: false,
    countedAt: now + minute,
    source: { ...noProgress, unbound: 2 },
  })
})

test('Two who mark a college for the first time at once both count: one makes the tally, the other marks it.', async () => {
  const real = engineDatabase(engine)
  let raced = false
  const database: Database = {
    ...real,
    insert: async (collection, documents) => {
      if (!raced) {
        raced = true
        await storeOf().tallies.mark(college)
      }
      return real.insert(collection, documents)
    },
  }
  await storeOf(database).tallies.mark(college)
  expect(tallyOf(college)).toMatchObject({ marks: 2, dirty: true })
})

test('Counting costs one operation for a college of any size, and looks at no other college.', async () => {
  for (let number = 0; number < 40; number += 1) add()
  for (let number = 0; number < 60; number += 1) add({ ...other })
  await storeOf().tallies.mark(college)
  const real = engineDatabase(engine)
  let counts = 0
  const database: Database = {
    ...real,
    countGroups: (...asked) => {
      counts += 1
      return real.countGroups(...asked)
    },
  }
  const before = engine.examined
  await storeOf(database).tallies.count(college)
  expect([counts, engine.examined - before]).toEqual([1, 40])
})

test('A college that cannot be counted is logged without data and keeps no other from being counted.', async () => {
  const { source, queue } = aRegistration()
  add({ source: { ...source, status: 'inReview' }, queue: { ...queue, source: 'inReview:nobody' } })
  add({ ...other })
  await storeOf().tallies.mark(college)
  await storeOf().tallies.mark(other)
  const lines: unknown[] = []
  const means = { spent: () => false, log: (line: unknown) => lines.push(line) }
  expect(await runScheduled(storeOf(), now, means)).toMatchObject({ countTallies: { counted: 1, failed: 1 } })
  expect(lines).toEqual([{ level: 'error', job: 'countTallies', place: 'college', kind: 'Error' }])
  expect(tallyOf(college)).toMatchObject({ dirty: true })
  expect(tallyOf(other)).toMatchObject({ dirty: false, countedAt: now })
})

test('An outbox that would fill the whole run leaves time to count what is marked.', async () => {
  add({ outboxDueAt: now - 1 })
  await storeOf().tallies.mark(other)
  // Four fifths of the time have gone by.
  const spent = (share = 1) => share < 0.8
  expect(await runScheduled(storeOf(), now, { spent, log: () => undefined })).toMatchObject({
    drainOutbox: { drained: 0 },
    countTallies: { counted: 2 },
  })
})
