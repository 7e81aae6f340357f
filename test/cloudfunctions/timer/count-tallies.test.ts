import databaseSpec from '../../../cloudfunctions/database.json'
import type { Tally } from '../../../cloudfunctions/store/tallies'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited } from '../../../cloudfunctions/timer/means'
import { runScheduled } from '../../../cloudfunctions/timer/run'
import { noDesk } from '../../../domain/registration/desk-counts'
import { named, summed } from '../../../domain/registration/place-counts'
import { onDesk } from '../../../domain/registration/desk-lists'
import { noProgress } from '../../../domain/registration/progress'
import type { Registration } from '../../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aDestination, aRegistration, aSource, frozen, ROSTER } from '../../support/registrations'

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
  let counts = 0
  const database: Database = {
    ...real,
    countGroups: async (...asked) => {
      const groups = await real.countGroups(...asked)
      counts += 1
      if (counts > 1) return groups
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

test('Counting looks twice at every graduate of a college, once more at who has a correction, and at no other college.', async () => {
  for (let number = 0; number < 38; number += 1) add()
  const { queue } = aRegistration()
  for (let number = 0; number < 2; number += 1) add({ queue: { ...queue, correction: 'college' } })
  for (let number = 0; number < 60; number += 1) add({ ...other })
  await storeOf().tallies.mark(college)
  const real = engineDatabase(engine)
  const examined: number[] = []
  const database: Database = {
    ...real,
    countGroups: async (...asked) => {
      const before = engine.examined
      const groups = await real.countGroups(...asked)
      examined.push(engine.examined - before)
      return groups
    },
  }
  await storeOf(database).tallies.count({ ...college, ...noDesk })
  expect(examined).toEqual([40, 40, 2])
})

test('The tally tells since when the oldest waits for every level, and of nobody else.', async () => {
  const { queue } = aRegistration()
  const waits = (level: string, sourceAt: number): Partial<Registration> => ({
    source: aSource.inReview(),
    queue: { ...queue, source: `inReview:${level}`, sourceAt },
  })
  for (const over of [waits('counselor', 3_000), waits('counselor', 2_000), waits('office', 4_000)]) add(over)
  // Nobody waits for it any more.
  add({ source: aSource.returned(), queue: { ...queue, sourceAt: 1_000 } })
  await storeOf().tallies.mark(college)
  await runScheduled(storeOf(), now)
  expect(tallyOf(college)).toMatchObject({
    oldest: [
      { flow: 'source', level: 'counselor', at: 2_000 },
      { flow: 'source', level: 'office', at: 4_000 },
    ],
  })
})

/** One graduate in each state in which a source can stand, in every class: twelve. */
function addEveryState(classes: number): void {
  const { queue } = aRegistration()
  const changed = aSource.inReview()
  const same = { values: { ...ROSTER }, baseline: { ...ROSTER }, proofs: {} }
  const unchanged = { ...changed, frozen: frozen(same) }
  const waits = (level: string) => ({ ...queue, source: `inReview:${level}` })
  const states: readonly Partial<Registration>[] = [
    { binding: null },
    { source: aSource.draft() },
    { source: aSource.returned() },
    ...(['none', 'waiting', 'passed'] as const).map((upstream) => ({
      source: { ...aSource.completed(), upstream },
    })),
    ...['counselor', 'college', 'office'].flatMap((level) => [
      { source: changed, queue: waits(level) },
      { source: unchanged, queue: waits(level) },
    ]),
  ]
  for (let number = 0; number < classes; number += 1)
    for (const over of states)
      add({ ...over, classId: `class-${String(number)}`, queue: onDesk(aRegistration(over)).queue })
}

const everyState = {
  ...Object.fromEntries(
    ['counselor', 'college', 'office'].flatMap((level) => [
      [`inReview:${level}`, 2],
      [`inReview:${level}:changed`, 1],
      [`inReview:${level}:unchanged`, 1],
    ]),
  ),
  returned: 1,
  settled: 3,
}

test.each([30, 200])(
  'A college of %i classes in every state is counted by class, and its progress with it.',
  async (many) => {
    addEveryState(many)
    add({ classId: '', destination: aDestination.reviewed() })
    await storeOf().tallies.mark(college)
    for (const run of [1, 2]) {
      expect(await runScheduled(storeOf(), now + run * minute)).toMatchObject({
        countTallies: { counted: 1, failed: 0 },
      })
      const { classes, places, categories, source, destination } = tallyOf(college) as unknown as Tally
      expect(places).toHaveLength(many + 1)
      expect(named(summed(places.map((place) => place.source)))).toEqual(source)
      expect(named(summed(places.map((place) => place.destination)))).toEqual(destination)
      expect(classes.map(({ classId }) => classId)).toHaveLength(many + 1)
      expect(new Set(classes.slice(1).map((one) => JSON.stringify(sorted(one.source)))).size).toBe(1)
      expect(classes[7]?.source).toEqual(everyState)
      expect(classes[0]).toEqual({ classId: '', source: {}, destination: { settled: 1 }, corrections: {} })
      expect(categories).toEqual([{ category: '10', count: 1 }])
      expect(source).toEqual({
        unbound: many,
        notSubmitted: many + 1,
        awaitingCollege: 4 * many,
        awaitingSchool: 3 * many,
        returned: many,
        completed: 2 * many,
      })
      expect(destination).toEqual({
        ...noProgress,
        unbound: many,
        notSubmitted: 11 * many,
        completed: 1,
      })
      // Known now to be as large as it is, it is counted by portions at once.
      await storeOf().tallies.mark(college)
    }
  },
)

test('A college known to be large is looked at three times, whatever the number of portions.', async () => {
  addEveryState(100)
  await storeOf().tallies.mark(college)
  await runScheduled(storeOf(), now)
  await storeOf().tallies.mark(college)
  const before = engine.examined
  await runScheduled(storeOf(), now + minute)
  const examined = engine.examined - before
  expect(examined).toBeGreaterThanOrEqual(3 * 1_200)
  // The timer's own few reads besides.
  expect(examined).toBeLessThan(3 * 1_200 + 120)
})

const sorted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1))

test('A college that cannot be counted is logged without data and keeps no other from being counted.', async () => {
  const { source, queue } = aRegistration()
  add({ source: { ...source, status: 'inReview' }, queue: { ...queue, source: 'inReview:nobody' } })
  add({ ...other })
  await storeOf().tallies.mark(college)
  await storeOf().tallies.mark(other)
  const lines: unknown[] = []
  const means = { ...unlimited, log: (line: unknown) => lines.push(line) }
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
  expect(await runScheduled(storeOf(), now, { ...unlimited, spent })).toMatchObject({
    drainOutbox: { drained: 0 },
    countTallies: { counted: 2 },
  })
})

test('Colleges that would fill the whole run leave time for the alarm and what else comes after them.', async () => {
  add({})
  await storeOf().tallies.mark(college)
  await storeOf().tallies.mark(other)
  // Nine tenths of the time have gone by.
  const spent = (share = 1) => share < 0.9
  expect(await runScheduled(storeOf(), now, { ...unlimited, spent })).toMatchObject({
    countTallies: { counted: 0, failed: 0 },
    pushBacklog: { failed: 0 },
  })
})
