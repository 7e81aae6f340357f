import databaseSpec from '../../../cloudfunctions/database.json'
import { countedDatabase } from '../../../cloudfunctions/store/counted-database'
import { openMeter, paceOf, type MeterPace } from '../../../cloudfunctions/store/meter'
import { meters, type MeteredHour } from '../../../cloudfunctions/store/meters'
import { sumOf, type CallEnd } from '../../../domain/health/call-counts'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'

/** What an instance counts of its calls, and when it writes that down. */
const hour = Date.parse('2026-10-12T23:00:00+08:00')
const HOUR = 3_600_000
const pace: MeterPace = { calls: 3, ms: 60_000 }
let engine: Engine
let time = 0
let broken = false
let writes = 0

beforeEach(() => {
  engine = openEngine()
  engine.ensureCollection('meters', (databaseSpec as DatabaseSpec).collections['meters'] ?? {})
  time = 0
  broken = false
  writes = 0
})

const store = () => meters(engineDatabase(engine))
const anInstance = (name = 'api', own = pace) =>
  openMeter({
    name,
    pace: own,
    clock: () => time,
    operations: () => 0,
    write: (one) => {
      writes += 1
      return broken ? Promise.reject(new Error('lost')) : store().add(one)
    },
  })
const end = (over: Partial<CallEnd> = {}): CallEnd => ({
  call: 'me.get',
  outcome: 'ok',
  ms: 30,
  operations: 2,
  ...over,
})
const read = () => store().after(0, Number.MAX_SAFE_INTEGER)
const callsOf = (hours: readonly MeteredHour[], call = 'me.get') =>
  sumOf(hours.flatMap(({ calls }) => calls.get(call) ?? []))

test('Sums are written down after so many calls, under the function and its hour, with nothing else.', async () => {
  const meter = anInstance()
  await meter.count(end(), hour + 1)
  await meter.count(end({ outcome: 'notFound', ms: 90, operations: 1 }), hour + 2)
  expect(await read()).toEqual([])
  await meter.count(end({ call: 'source.submit', outcome: 'unexpected', ms: 9_000 }), hour + 3)
  expect(engine.find('meters')).toEqual([
    {
      _id: `${String(hour)}_api`,
      at: hour,
      function: 'api',
      calls: {
        me_get: { calls: 2, ms: 120, operations: 3, outcomes: { ok: 1, notFound: 1 }, spans: { 0: 1, 1: 1 } },
        source_submit: { calls: 1, ms: 9_000, operations: 2, outcomes: { unexpected: 1 }, spans: { 8: 1 } },
      },
    },
  ])
})

test('What several instances count adds up, to the hour in which the calls were.', async () => {
  const [one, other, files] = [anInstance(), anInstance(), anInstance('files')]
  for (let number = 0; number < 6; number += 1)
    for (const meter of [one, other, files]) await meter.count(end(), hour + number)
  for (let number = 0; number < 3; number += 1)
    await one.count(end({ outcome: 'busy' }), hour + HOUR + number)
  await one.count(end(), hour + HOUR + 3)
  const hours = await read()
  expect(hours.map(({ at, function: name }) => [at, name])).toEqual([
    [hour + HOUR, 'api'],
    [hour, 'files'],
    [hour, 'api'],
  ])
  expect(callsOf(hours.slice(0, 1))).toMatchObject({ calls: 4, outcomes: { ok: 1, busy: 3 } })
  expect(callsOf(hours)).toMatchObject({ calls: 22, ms: 22 * 30, operations: 44, spans: { 0: 22 } })
})

test('An instance that serves few calls writes them down with the first one after some minutes.', async () => {
  const meter = anInstance()
  await meter.count(end(), hour)
  time = pace.ms - 1
  await meter.count(end(), hour + 1)
  expect(writes).toBe(0)
  time = 2 * pace.ms - 1
  await meter.count(end(), hour + 2)
  expect(callsOf(await read()).calls).toBe(3)
})

test('What an hour counted is not written under the next one.', async () => {
  const meter = anInstance()
  await meter.count(end(), hour)
  await meter.count(end(), hour + HOUR)
  expect((await read()).map(({ at }) => at)).toEqual([hour])
  await meter.count(end(), hour + HOUR)
  await meter.count(end(), hour + HOUR)
  const hours = await read()
  expect(hours.map(({ at }) => [at, callsOf(hours.filter((one) => one.at === at)).calls])).toEqual([
    [hour + HOUR, 3],
    [hour, 1],
  ])
})

test('A write that fails fails no call, is not tried again with every call, and nothing is lost.', async () => {
  const meter = anInstance()
  broken = true
  for (let number = 0; number < 5; number += 1) await meter.count(end(), hour)
  expect(writes).toBe(1)
  broken = false
  await meter.count(end(), hour)
  expect(callsOf(await read()).calls).toBe(6)
})

test.each(['busy', 'noIdentity'])(
  'After an answer %s nothing is written: the next other call does it.',
  async (outcome) => {
    const meter = anInstance()
    for (let number = 0; number < 9; number += 1) await meter.count(end({ outcome }), hour)
    expect(writes).toBe(0)
    await meter.count(end(), hour)
    expect(callsOf(await read()).outcomes).toEqual({ [outcome]: 9, ok: 1 })
  },
)

test('A pace of no calls counts nothing; any other word than a number keeps a function from starting.', async () => {
  const meter = anInstance('api', paceOf('0'))
  time = 10 * HOUR
  for (let number = 0; number < 300; number += 1) await meter.count(end(), hour)
  expect(writes).toBe(0)
  expect(paceOf('')).toEqual(paceOf(undefined))
  expect(paceOf('7').calls).toBe(7)
  for (const word of ['-1', 'never', '1.5', '1e3']) expect(() => paceOf(word)).toThrow(/QIHANG_METER_CALLS/u)
})

test('A call is charged with the operations that it began, whatever becomes of them.', async () => {
  const { database, operations } = countedDatabase(engineDatabase(engine))
  const meter = openMeter({
    name: 'api',
    pace,
    clock: () => time,
    operations,
    write: () => Promise.resolve(),
  })
  await database.find('meters', { _id: 'before' }, { limit: 1 })
  const spent = meter.begin()
  time = 41.6
  await database.insert('meters', [{ _id: 'a', at: 1 }])
  await database.insert('meters', [{ _id: 'a', at: 1 }])
  await database.update('meters', { filter: { _id: 'a' }, update: { inc: { at: 1 } } })
  await database.countUpTo('meters', { at: { lte: 2 } }, { most: 9 })
  await database.countGroups('meters', { at: { lte: 2 } }, { paths: ['at'] })
  await database.remove('meters', { _id: 'a' })
  await database.find('meters', {}, { limit: 1 }).catch(() => undefined)
  expect(spent()).toEqual({ ms: 42, operations: 7 })
})

test('Hours of a month ago go, in batches, and none before.', async () => {
  const counts = new Map([['me.get', sumOf([])]])
  for (let number = 0; number < 4; number += 1)
    await store().add({ at: hour - number * HOUR, function: 'api', calls: counts })
  expect(await store().sweep(hour - 2 * HOUR, 1)).toBe(1)
  expect(await store().sweep(hour - 2 * HOUR, 100)).toBe(1)
  expect((await read()).map(({ at }) => at)).toEqual([hour, hour - HOUR])
})
