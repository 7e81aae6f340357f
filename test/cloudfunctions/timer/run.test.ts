import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import { DatabaseBusy, type Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import type { Outgoing, Registration } from '../../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aRegistration } from '../../support/registrations'

/** Scheduled work against things that go wrong in the middle of it: what can be done is done. */
const now = Date.parse('2026-10-08T10:00:00+08:00')
const minute = 60_000
let engine: Engine

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
})

const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const count = (collection: string): number => engine.find(collection).length
const notice = (id: string): Outgoing => ({
  id,
  dueAt: now - 1,
  kind: 'notice',
  to: `openid of ${id}`,
  notice: 'sourceReturned',
  params: {},
  changes: {},
})
/** Work as no version of the product writes it: whoever reads it fails. */
const unreadable = [null] as unknown as Registration['outbox']

function add(number: number, over: Partial<Registration> = {}): string {
  const id = `record-${String(number)}`
  const registration = aRegistration({
    _id: id,
    studentNo: String(2_023_000_000 + number),
    documentFp: id,
    outbox: [notice(`${id}|1`)],
    outboxDueAt: now - 1,
    ...over,
  })
  engine.insert('registrations', [{ ...registration }])
  return id
}
const registrationOf = (id: string) => engine.find('registrations', { _id: id })[0] as unknown as Registration

test('A record whose work cannot be read is pushed back and logged without data; all others are drained.', async () => {
  const bad = add(0, { outbox: unreadable, outboxDueAt: now - minute })
  for (let number = 1; number <= 60; number += 1) add(number)
  const lines: unknown[] = []

  const answer = await runScheduled(storeOf(), now, { ...unlimited, log: (line) => lines.push(line) })

  expect(answer).toMatchObject({ drainOutbox: { drained: 60, failed: 1 } })
  expect(count('notices')).toBe(60)
  expect(registrationOf(bad).outboxDueAt).toBeGreaterThanOrEqual(now + 5 * minute)
  expect(registrationOf(bad).outboxFailingSince).toBe(now - minute)
  expect(registrationOf(bad).rev).toBe(4)
  expect(lines).toEqual([{ level: 'error', job: 'drainOutbox', place: 'record', kind: 'TypeError' }])
})

test('A whole batch of unreadable records does not stay in front of the others.', async () => {
  for (let number = 0; number < 120; number += 1) add(number, { outbox: unreadable, outboxDueAt: 5 })
  add(500)
  expect(await runScheduled(storeOf(), now)).toMatchObject({ drainOutbox: { drained: 1, failed: 120 } })
  expect(await runScheduled(storeOf(), now + minute)).toMatchObject({
    drainOutbox: { drained: 0, failed: 0 },
  })
})

test('A student’s write while a record is pushed back is kept.', async () => {
  const bad = add(0, { outbox: unreadable })
  const real = engineDatabase(engine)
  let written = false
  const database: Database = {
    ...real,
    update: async (collection, change) => {
      if (collection === 'registrations' && !written) {
        written = true
        await real.update(collection, { filter: { _id: bad }, update: { inc: { rev: 1 }, set: { seq: 77 } } })
      }
      return real.update(collection, change)
    },
  }
  await runScheduled(storeOf(database), now)
  expect([registrationOf(bad).seq, registrationOf(bad).rev]).toEqual([77, 4])
})

const failures: readonly (readonly [string, Error, string])[] = [
  ['busy', new DatabaseBusy('over quota'), 'busy'],
  ['broken', new RangeError('林晓舟 430102'), 'RangeError'],
]
test.each(failures)(
  'A job that fails because the database is %s keeps no other from running and says no more than its kind.',
  async (_, error, kind) => {
    add(1)
    engine.insert('bindings', [
      { _id: 'left', openid: 'x', cohortId: 'c', registrationId: 'none', at: now - 20 * minute },
    ])
    const real = engineDatabase(engine)
    const database: Database = {
      ...real,
      find: (collection, filter, options) =>
        'outboxDueAt' in filter ? Promise.reject(error) : real.find(collection, filter, options),
    }
    const lines: unknown[] = []
    const means = { ...unlimited, log: (line: unknown) => lines.push(line) }
    expect(await runScheduled(storeOf(database), now, means)).toMatchObject({
      drainOutbox: { failed: kind },
      sweepBindings: { swept: 1 },
    })
    expect(lines).toEqual([{ level: 'error', job: 'drainOutbox', place: 'job', kind }])
    // Its lease was given back: the next minute does the work.
    expect(await runScheduled(storeOf(), now + minute)).toMatchObject({ drainOutbox: { drained: 1 } })
  },
)

test('A busy database pushes no record back: the next run begins where this one ended.', async () => {
  const id = add(1)
  const real = engineDatabase(engine)
  const database: Database = {
    ...real,
    insert: (collection, documents) =>
      collection === 'notices'
        ? Promise.reject(new DatabaseBusy('lost'))
        : real.insert(collection, documents),
  }
  expect(await runScheduled(storeOf(database), now)).toMatchObject({ drainOutbox: { failed: 'busy' } })
  expect(registrationOf(id).outboxDueAt).toBe(now - 1)
})

test('A run ends between two records when its time is spent, gives its lease back, and the next one goes on.', async () => {
  for (let number = 0; number < 10; number += 1) add(number)
  let asked = 0
  const spent = () => (asked += 1) > 4
  expect(await runScheduled(storeOf(), now, { ...unlimited, spent })).toMatchObject({
    drainOutbox: { drained: 3 },
    sweepBindings: 'outOfTime',
  })
  expect(await runScheduled(storeOf(), now + 1)).toMatchObject({ drainOutbox: { drained: 7 } })
})

test('Where no time is left at all, the alarm alone runs: that there is none is what it tells of.', async () => {
  const answers = await runScheduled(storeOf(), now, { ...unlimited, spent: () => true })
  const { watch, ...others } = answers
  // That the timer never ran is on the page, and told to nobody.
  expect(watch).toEqual({ alarms: 1, told: 0 })
  expect(new Set(Object.values(others))).toEqual(new Set(['outOfTime']))
})

test('Work that fails keeps since when it is due, whatever else the record gets done; done, it fails no more.', async () => {
  const [bad, good] = [notice('bad'), notice('good')]
  const id = add(0, { outbox: [bad] })
  const real = engineDatabase(engine)
  const failing: Database = {
    ...real,
    insert: (collection, documents) =>
      collection === 'notices' && documents.some((document) => '_id' in document && document._id === bad.id)
        ? Promise.reject(new RangeError('broken'))
        : real.insert(collection, documents),
  }
  const oldest = () => storeOf().registrations.oldestFailing(now)
  expect(await oldest()).toBeNull()
  await runScheduled(storeOf(failing), now)
  expect(await oldest()).toBe(now - 1)
  // Something new is done on the record meanwhile; then the same fails again.
  const { outbox } = registrationOf(id)
  const more = [...outbox, { ...good, dueAt: now + minute }]
  engine.update('registrations', { _id: id }, { $set: { outbox: more, outboxDueAt: now + minute } })
  for (const at of [1, 11, 22]) await runScheduled(storeOf(failing), now + at * minute)
  expect(registrationOf(id).outbox.map((work) => work.id)).toEqual([bad.id])
  expect(await oldest()).toBe(now - 1)
  await runScheduled(storeOf(), now + 40 * minute)
  expect(registrationOf(id).outbox).toEqual([])
  expect(await oldest()).toBeNull()
})

test('A record whose work never failed says nothing of failing.', async () => {
  const id = add(0)
  await runScheduled(storeOf(), now)
  expect(registrationOf(id)).not.toHaveProperty('outboxFailingSince')
})

test('A run that took longer than its lease does not give up the lease of the run that took over.', async () => {
  const { jobs } = storeOf()
  const first = await jobs.take('drainOutbox', now, minute)
  const second = await jobs.take('drainOutbox', now + minute, minute)
  expect([first, second]).toEqual([now + minute, now + 2 * minute])
  expect(await jobs.release('drainOutbox', first ?? 0)).toBe(0)
  expect(await jobs.take('drainOutbox', now + minute + 1, minute)).toBeNull()
  expect(await jobs.release('drainOutbox', second ?? 0)).toBe(1)
  expect(await jobs.take('drainOutbox', now + minute + 1, minute)).toBe(now + 2 * minute + 1)
})
