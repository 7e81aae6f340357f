import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import type { PushRow } from '../../../cloudfunctions/store/pushes'
import { openStore } from '../../../cloudfunctions/store/store'
import { unlimited, type Means } from '../../../cloudfunctions/timer/means'
import { runJobs, runScheduled } from '../../../cloudfunctions/timer/run'
import { defaultPushRules } from '../../../domain/push/rules'
import type { Registration } from '../../../domain/registration/registration'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aRegistration } from '../../support/registrations'
import { aCohort } from '../../support/school'

/** The timer rings when something begins to stall, and when it is over: once each, however it is broken off. */
const now = Date.parse('2026-10-12T23:30:00+08:00')
const minute = 60_000
const robotSealed = { kid: 'k1', iv: '', ct: '', tag: '' }
const [office, administrator, counselor, northOffice] = [
  'office',
  'administrator',
  'counselor',
  'north-office',
]
let engine: Engine
let posted: string[] = []
let sent: string[] = []

const person = (_id: string, role: string, campusId = 'main') => ({
  _id,
  rev: 1,
  name: _id,
  suspended: false,
  campusIds: [campusId],
  grants: [{ role, campusId, cohortIds: null, collegeIds: null, classIds: null, until: null }],
})

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
  posted = []
  sent = []
  // Quiet hours hold at this time of day.
  const push = {
    ...defaultPushRules,
    digestHours: [],
    quiet: { from: 22, until: 7 },
    channels: { message: true, robot: true },
  }
  engine.insert('cohorts', [
    { ...aCohort(), edits: [], push, robot: robotSealed },
    { ...aCohort({ _id: '2026-main', year: 2026 }), edits: [], push, robot: robotSealed },
    {
      edits: [],
      ...aCohort({ _id: '2027-north', campusId: 'north' }),
      push: { ...push, channels: { message: false, robot: false } },
    },
  ])
  engine.insert('staff', [
    person(office, 'office'),
    person(administrator, 'administrator'),
    person(counselor, 'counselor'),
    person(northOffice, 'office', 'north'),
  ])
  engine.insert('consents', [
    { _id: office, rev: 1, templates: { backlog: { left: 5, askedAt: now } }, counted: [] },
  ])
})

const means: Means = {
  ...unlimited,
  messages: {
    knows: () => true,
    send: (openid, { data }) => {
      sent.push(`${openid}: ${data['thing1']?.value ?? ''} ${data['thing4']?.value ?? ''}`)
      return Promise.resolve('0')
    },
  },
  robots: {
    send: (_, text) => {
      posted.push(text)
      return Promise.resolve('0')
    },
  },
  vault: {
    ...unlimited.vault,
    open: () => 'key',
    fingerprint: (text) => text,
    auditKid: 'a1',
    auditTag: (kid, text) => `${kid}${String(text.length)}`,
  },
}
const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const inbox = (notice: string) =>
  engine
    .find('notices', { notice })
    .map(({ to }) => to)
    .sort()
const rows = () => engine.find('pushes') as unknown as PushRow[]

/** A database on which backlogs cannot be told: their job fails. */
function broken(): Database {
  const real = engineDatabase(engine)
  return {
    ...real,
    find: (collection, filter, options) =>
      collection === 'tallies'
        ? Promise.reject(new RangeError('林晓舟'))
        : real.find(collection, filter, options),
  }
}

/** Runs minute by minute from one on. */
async function minutes(from: number, count: number, database?: Database): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await runScheduled(storeOf(database), now + (from + number) * minute, means)
}

test('A job that fails again and again is told to the office once, by all ways, in the middle of the night; so is its end.', async () => {
  await minutes(0, 5, broken())
  expect(inbox('healthAlarm')).toEqual([])
  await minutes(5, 10, broken())
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  expect(posted).toEqual(['【启航】系统运行异常：后台任务失败。\n请打开小程序“运行状况”查看。'])
  expect(sent).toEqual([`${office}: 系统运行异常 后台任务失败`])
  await minutes(15, 5)
  expect(inbox('healthRecovered')).toEqual([administrator, northOffice, office])
  expect(posted).toHaveLength(2)
  expect(posted[1]).toContain('恢复正常')
  expect(sent).toHaveLength(2)
  expect(rows().filter(({ state }) => state === 'waiting')).toEqual([])
})

test('What begins anew is told anew.', async () => {
  await minutes(0, 8, broken())
  await minutes(8, 3)
  await minutes(11, 8, broken())
  expect(inbox('healthAlarm')).toHaveLength(6)
  expect(posted).toHaveLength(3)
})

test('Where all goes well nothing is written and nobody is told.', async () => {
  await minutes(0, 3)
  expect(await runJobs(['watch'], { store: storeOf(), now: now + 3 * minute, means })).toEqual({
    watch: { alarms: 0, told: 0 },
  })
  expect([rows(), inbox('healthAlarm'), engine.find('jobs', { _id: 'alarms' })]).toEqual([[], [], []])
})

test('A chain of the audit that is not as it was written rings.', async () => {
  engine.insert('jobs', [
    { _id: 'verifyAudit', until: 0, rev: 1, startedAt: now, place: null, last: { at: now, found: 2 } },
  ])
  await minutes(0, 2)
  expect(inbox('healthAlarm')).toHaveLength(3)
  expect(posted[0]).toContain('操作记录核对')
})

test('The alarm goes to the inboxes although no run has time left, and leaves as soon as one has.', async () => {
  engine.insert('jobs', [
    { _id: 'heartbeat', startedAt: now, endedAt: now, jobs: { pushBacklog: { failures: 0, waits: 400 } } },
  ])
  await runScheduled(storeOf(), now, { ...means, spent: () => true })
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  // What the function has in reserve is enough for the alarm itself.
  engine.remove('jobs', { _id: 'alarms' }, {})
  await runScheduled(storeOf(), now + minute, { ...means, spent: (share = 1) => share <= 1 })
  expect(posted[0]).toContain('后台任务排不上')
})

test('Pushes that would fill the whole run leave time for what comes after them; an alarm does not wait behind them.', async () => {
  engine.insert('jobs', [
    { _id: 'heartbeat', startedAt: now, endedAt: now, jobs: { keepDays: { failures: 7, waits: 0 } } },
  ])
  const waiting = { cohortId: 'gone', state: 'waiting', dueAt: now - minute, at: now - minute, lines: [] }
  engine.insert('pushes', [{ _id: 'waiting', ...waiting }])
  const spent = (share = 1) => share < 0.95
  expect(await runJobs(['pushBacklog'], { store: storeOf(), now, means: { ...means, spent } })).toMatchObject(
    {
      pushBacklog: { sent: 0, failed: 0 },
    },
  )
  expect(rows().map(({ state }) => state)).toEqual(['waiting'])
  await runJobs(['watch'], { store: storeOf(), now, means: { ...means, spent } })
  expect(posted).toEqual([expect.stringContaining('后台任务失败')])
})

test('Work of a record that fails for an hour rings once, although it is pushed back each time.', async () => {
  // Whoever reads it fails.
  const outbox = [null] as unknown as Registration['outbox']
  engine.insert('registrations', [{ ...aRegistration({ outbox, outboxDueAt: now }) }])
  for (let run = 0; run <= 59; run += 1) await minutes(run, 1)
  expect(inbox('healthAlarm')).toEqual([])
  await minutes(60, 15)
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  expect(posted).toEqual([expect.stringContaining('后续工作反复失败')])
})

test('A job in which every run breaks off rings, although no run that breaks off writes anything down.', async () => {
  await minutes(0, 1)
  for (let run = 1; run <= 40; run += 1) {
    // What a run leaves that dies in the middle of it.
    await storeOf().jobs.take('copyEdits', now + run * minute, 90_000)
    await minutes(run, 1)
  }
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  expect(posted).toEqual([expect.stringContaining('后台任务中断')])
})

test('Work that is overdue rings, also where its collection is the only one that can be read.', async () => {
  await minutes(0, 1)
  engine.insert('pushes', [
    {
      _id: 'late',
      cohortId: 'gone',
      state: 'waiting',
      dueAt: now - 20 * minute,
      at: now - 20 * minute,
      lines: [],
    },
  ])
  const real = engineDatabase(engine)
  const unreadable: Database = {
    ...real,
    countUpTo: (collection, filter, options) =>
      collection === 'registrations'
        ? Promise.reject(new RangeError('broken'))
        : real.countUpTo(collection, filter, options),
  }
  await runJobs(['watch'], { store: storeOf(unreadable), now: now + minute, means })
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  expect(posted[0]).toContain('提醒没有发出')
})

/** The same database that dies with its so-manieth operation, before or after it is done. */
function dying(at: number, after: boolean): { readonly database: Database; readonly died: () => boolean } {
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
      for (const collection of ['jobs', 'pushes', 'notices', 'attempts', 'pushMemories'])
        engine.remove(collection, {}, { multi: true })
      posted = []
      engine.insert('jobs', [
        { _id: 'heartbeat', startedAt: now, endedAt: now, jobs: { keepDays: { failures: 7, waits: 0 } } },
      ])
      const { database, died } = dying(at, after)
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
  engine.insert('jobs', [
    { _id: 'heartbeat', startedAt: now, endedAt: now, jobs: { keepDays: { failures: 7, waits: 0 } } },
  ])
  await Promise.all([1, 2, 3].map(() => runJobs(['watch'], { store: storeOf(), now, means })))
  expect(inbox('healthAlarm')).toHaveLength(3)
  expect(posted).toHaveLength(1)
})
