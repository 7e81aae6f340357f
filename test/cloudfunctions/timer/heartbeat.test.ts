import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { DatabaseBusy, type Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runScheduled, scheduled } from '../../../cloudfunctions/timer/run'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'

/** What the timer writes down of itself, and the sum of what is stored. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const minute = 60_000
const day = 24 * 60 * minute
let engine: Engine

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const heartbeat = async () => (await storeOf().health.known()).heartbeat

/** A database on which one job cannot read what it needs. */
const without = (path: string, error: Error = new RangeError('林晓舟')): Database => {
  const real = engineDatabase(engine)
  return {
    ...real,
    find: (collection, filter, options) =>
      path in filter ? Promise.reject(error) : real.find(collection, filter, options),
  }
}

test('Every run writes down once when it was and how each job ended.', async () => {
  let beats = 0
  const real = engineDatabase(engine)
  const counting: Database = {
    ...real,
    update: (collection, change) => {
      if (collection === 'jobs' && change.filter['_id'] === 'heartbeat') beats += 1
      return real.update(collection, change)
    },
  }
  await runScheduled(storeOf(counting), now, { ...unlimited, elapsed: () => 812.4 })
  await runScheduled(storeOf(counting), now + minute, { ...unlimited, elapsed: () => 31 })
  expect(beats).toBe(2)
  const beat = await heartbeat()
  expect([beat?.startedAt, beat?.endedAt]).toEqual([now + minute, now + minute + 31])
  expect(Object.keys(beat?.jobs ?? {}).sort()).toEqual(Object.keys(scheduled).sort())
  expect(new Set(Object.values(beat?.jobs ?? {}).map((job) => JSON.stringify(job)))).toEqual(
    new Set([JSON.stringify({ succeededAt: now + minute + 31, troubledAt: null, failures: 0, waits: 0 })]),
  )
})

test('Failures in a row are counted with when the job last succeeded; a success ends the row.', async () => {
  await runScheduled(storeOf(), now)
  for (let run = 1; run <= 3; run += 1)
    await runScheduled(storeOf(without('outboxDueAt')), now + run * minute)
  const failing = { succeededAt: now, troubledAt: now + 3 * minute, failures: 3, waits: 0 }
  expect((await heartbeat())?.jobs['drainOutbox']).toEqual(failing)
  await runScheduled(storeOf(), now + 4 * minute)
  expect((await heartbeat())?.jobs['drainOutbox']).toEqual({
    ...failing,
    succeededAt: now + 4 * minute,
    failures: 0,
  })
})

test('What was written down of a job that is no more judges nothing.', async () => {
  await runScheduled(storeOf(), now)
  engine.update('jobs', { _id: 'heartbeat' }, { $set: { 'jobs.sweepOldThings': { failures: 99, waits: 0 } } })
  expect(Object.keys((await heartbeat())?.jobs ?? {}).sort()).toEqual(Object.keys(scheduled).sort())
})

test('A job that there was no time for is counted as such, and one that somebody else runs says nothing.', async () => {
  await runScheduled(storeOf(), now)
  engine.insert('jobs', { _id: 'other' })
  engine.update('jobs', { _id: 'countTallies' }, { $set: { until: now + 5 * minute } })
  let asked = 0
  await runScheduled(storeOf(), now + minute, { ...unlimited, spent: () => (asked += 1) > 2 })
  const jobs = (await heartbeat())?.jobs ?? {}
  expect(jobs['countTallies']).toMatchObject({ succeededAt: now, failures: 0, waits: 0 })
  expect(jobs['sweepPosts']).toMatchObject({ succeededAt: now, failures: 0, waits: 1 })
})

test('A heartbeat that cannot be written fails nothing, and its line says no more than that.', async () => {
  const real = engineDatabase(engine)
  const refusing: Database = {
    ...real,
    update: (collection, change) =>
      change.filter['_id'] === 'heartbeat'
        ? Promise.reject(new DatabaseBusy('林晓舟'))
        : real.update(collection, change),
  }
  const lines: unknown[] = []
  const answers = await runScheduled(storeOf(refusing), now, {
    ...unlimited,
    log: (line) => lines.push(line),
  })
  expect(answers).toMatchObject({ drainOutbox: { drained: 0 } })
  expect(lines).toEqual([{ level: 'error', job: 'heartbeat', place: 'run', kind: 'busy' }])
})

const use = (number: number) => ({
  _id: `proof-${String(number).padStart(5, '0')}`,
  campusId: 'main',
  registrationId: 'r',
  sha256: 'h',
  look: '',
  bands: [],
  bytes: 1_000 + number,
  at: now,
})
const bytesOf = (count: number): number => 1_000 * count + (count * (count - 1)) / 2
const measured = async () => (await storeOf().health.known()).storage

test('What is stored is added up once a day, and again the next day.', async () => {
  engine.insert('proofUses', [use(0), use(1), { ...use(2), bytes: undefined }])
  await runScheduled(storeOf(), now)
  expect(await measured()).toEqual({ at: now, files: 3, bytes: bytesOf(2) })
  engine.insert('proofUses', [use(3)])
  await runScheduled(storeOf(), now + minute)
  expect((await measured())?.files).toBe(3)
  await runScheduled(storeOf(), now + day)
  expect(await measured()).toEqual({ at: now + day, files: 4, bytes: bytesOf(2) + 1_003 })
})

test('A sum that takes several runs, broken off after any write, is the same in the end, and the last one is shown till then.', async () => {
  const many = 1_700
  engine.insert(
    'proofUses',
    Array.from({ length: many }, (_, number) => use(number)),
  )
  await storeOf().health.beat({ startedAt: 0, endedAt: 0, ends: {} })
  const writes = 4
  for (let crash = 0; crash <= writes; crash += 1) {
    const at = now + crash * day
    let written = 0
    const real = engineDatabase(engine)
    const crashing: Database = {
      ...real,
      update: async (collection, change) => {
        const done = await real.update(collection, change)
        if (change.update.set?.['measured'] !== undefined || 'cursor' in (change.update.set ?? {})) {
          written += 1
          if (written === crash) throw new Error('died')
        }
        return done
      },
    }
    await runScheduled(storeOf(crashing), at)
    if (crash > 0 && crash < writes) expect((await measured())?.at).toBeLessThan(at)
    for (let again = 1; again <= 3; again += 1) await runScheduled(storeOf(), at + again * 2 * minute)
    expect(await measured()).toMatchObject({ files: many, bytes: bytesOf(many) })
    expect((await measured())?.at).toBeGreaterThanOrEqual(at)
  }
})
