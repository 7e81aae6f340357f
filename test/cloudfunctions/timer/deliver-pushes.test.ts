import databaseSpec from '../../../cloudfunctions/database.json'
import { emptyRulesCache } from '../../../cloudfunctions/store/cohorts'
import type { Database } from '../../../cloudfunctions/store/database'
import type { PushRow, StoredMemory } from '../../../cloudfunctions/store/pushes'
import { openStore } from '../../../cloudfunctions/store/store'
import { deliverPushes } from '../../../cloudfunctions/timer/deliver-pushes'
import { unlimited, type Means } from '../../../cloudfunctions/timer/means'
import { pushBacklog } from '../../../cloudfunctions/timer/push-backlog'
import type { PushLine } from '../../../domain/push/decide'
import { robotLimit } from '../../../domain/push/robot-ends'
import { defaultPushRules } from '../../../domain/push/rules'
import { openEngine, type DatabaseSpec, type Engine } from '../../../localcloud'
import { engineDatabase } from '../../support/histories/engine-database'
import { memoryFiles } from '../../support/memory-files'
import { aCohort } from '../../support/school'

/** What leaves for people and groups where runs overlap, keys are gone, and much of it is over by the morning. */
const now = Date.parse('2026-10-12T23:30:00+08:00')
const morning = Date.parse('2026-10-13T07:00:00+08:00')
const minute = 60_000
const { _id: cohortId, campusId } = aCohort()
const openids = Array.from({ length: 30 }, (_, index) => `office-${String(index)}`)
let engine: Engine
let posted: string[] = []

beforeEach(() => {
  engine = openEngine()
  for (const [name, spec] of Object.entries((databaseSpec as DatabaseSpec).collections))
    engine.ensureCollection(name, spec)
  posted = []
  const push = { ...defaultPushRules, digestHours: [], quiet: { from: 22, until: 7 } }
  const robot = { kid: 'k1', iv: '', ct: '', tag: '' }
  engine.insert('cohorts', [{ ...aCohort(), edits: [], push, robot }])
  const grant = { role: 'office', campusId, cohortIds: null, collegeIds: null, classIds: null, until: null }
  engine.insert(
    'staff',
    openids.map((_id) => ({
      _id,
      rev: 1,
      name: _id,
      suspended: false,
      campusIds: [campusId],
      grants: [grant],
    })),
  )
})

const meansWith = (over: Partial<Means> = {}, code = '0'): Means => ({
  ...unlimited,
  robots: {
    send: (_, text) => {
      posted.push(text)
      return Promise.resolve(code)
    },
  },
  vault: { ...unlimited.vault, open: () => 'key', fingerprint: (text) => text },
  ...over,
})
const storeOf = (database: Database = engineDatabase(engine)) =>
  openStore(database, emptyRulesCache(), memoryFiles())
const line = (over: Partial<PushLine> = {}): PushLine => ({
  collegeId: 'c1',
  flow: 'source',
  level: 'counselor',
  waiting: 36,
  oldestAt: null,
  closesAt: null,
  classIds: ['k1'],
  causes: ['many'],
  isNews: true,
  ...over,
})
const row = (over: Partial<PushRow> = {}): PushRow => ({
  _id: 'row',
  campusId,
  cohortId,
  collegeId: '*',
  kind: 'begun',
  lines: [line()],
  channel: 'robot',
  to: '',
  toName: '',
  state: 'waiting',
  code: '',
  tries: 0,
  at: now,
  dueAt: now,
  endedAt: null,
  ...over,
})
const put = (...rows: readonly PushRow[]) => engine.insert('pushes', structuredClone(rows) as never)
const stored = (_id = 'row') => engine.find('pushes', { _id })[0] as unknown as PushRow
const remember = (over: Partial<StoredMemory>) =>
  engine.insert('pushMemories', [
    { _id: cohortId, rev: 1, count: 2, told: [], digest: { at: 0, said: '' }, pending: [], ...over },
  ])

/** A run that read these rows before another one sent them. */
function afterReading(rows: readonly PushRow[]): Database {
  const real = engineDatabase(engine)
  return {
    ...real,
    find: (collection, filter, options) =>
      collection === 'pushes' && 'state' in filter
        ? Promise.resolve(structuredClone(rows) as never)
        : real.find(collection, filter, options),
  }
}

test('What another run has sent meanwhile is not put off and sent again where the robot takes no more.', async () => {
  const rows = Array.from({ length: robotLimit.most }, (_, index) => row({ _id: `row${String(index)}` }))
  put(...rows)
  await deliverPushes(storeOf(), now, meansWith())
  expect(posted).toHaveLength(robotLimit.most)
  await deliverPushes(storeOf(afterReading(rows)), now, meansWith())
  await deliverPushes(storeOf(), now + 2 * minute, meansWith())
  expect(posted).toHaveLength(robotLimit.most)
  expect(stored('row0').state).toBe('sent')
})

test('What another run has sent meanwhile is not called settled.', async () => {
  const late = row({ at: now - 60 * minute })
  put({ ...late, state: 'sent' })
  await deliverPushes(storeOf(afterReading([late])), now, meansWith())
  expect(stored().state).toBe('sent')
})

test('An alarm that the robot could not take is tried again in the night; a backlog in the morning.', async () => {
  put(row({ _id: 'alarm', kind: 'alarm', lines: [], signs: ['jobs'] }), row())
  await deliverPushes(storeOf(), now, meansWith({}, '45009'))
  expect(stored('alarm').dueAt).toBeLessThan(now + 60 * minute)
  expect(stored()).toMatchObject({ state: 'waiting', dueAt: morning })
})

test('A robot whose key nothing opens any more ends its pushes as failed, and they hold up nothing.', async () => {
  put(row())
  const open = (): never => {
    throw new Error('retired')
  }
  const vault = { ...meansWith().vault, open }
  await deliverPushes(storeOf(), now, meansWith({ vault }))
  expect(stored()).toMatchObject({ state: 'failed', endedAt: now })
  expect(posted).toEqual([])
})

test('In the morning only what still stands is told, and the history says so.', async () => {
  put(row({ dueAt: morning, lines: [line(), line({ collegeId: 'c2', waiting: 41 })] }))
  const told = { collegeId: 'c2', flow: 'source', level: 'counselor', cause: 'many' } as const
  remember({ told: [{ ...told, since: now, escalatedAt: null }] })
  await deliverPushes(storeOf(), morning, meansWith())
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain('41条')
  expect(posted[0]).not.toContain('36条')
  expect(stored()).toMatchObject({ state: 'sent', lines: [{ collegeId: 'c2' }] })
})

describe('Two pushes to thirty people', () => {
  const pending = [1, 2].map((number) => ({ number, kind: 'begun' as const, at: now, lines: [line()] }))
  let inserts = 0
  const counted = (): Database => {
    const real = engineDatabase(engine)
    return {
      ...real,
      insert: (collection, documents) => {
        if (collection === 'notices') inserts += 1
        return real.insert(collection, documents)
      },
    }
  }
  beforeEach(() => {
    inserts = 0
    remember({ pending })
  })

  test('are put into all inboxes by one operation each.', async () => {
    await pushBacklog(storeOf(counted()), now, meansWith())
    expect([inserts, engine.find('notices').length]).toEqual([2, 60])
    expect(engine.find('pushMemories')[0]).toMatchObject({ pending: [] })
  })

  test('reach everybody once where a run had broken off in the middle of the inboxes.', async () => {
    await pushBacklog(storeOf(), now, meansWith())
    for (const { _id } of engine.find('notices').slice(7)) engine.remove('notices', { _id })
    engine.update('pushMemories', { _id: cohortId }, { $set: { pending, rev: 1 } })
    await pushBacklog(storeOf(), now + minute, meansWith())
    expect(engine.find('notices')).toHaveLength(60)
  })

  test('are done with one by one: without time for the second, the first is not told again.', async () => {
    const spent = () => engine.find('notices').length > 0
    expect(await pushBacklog(storeOf(), now, meansWith({ spent }))).toMatchObject({ pushed: 1 })
    expect(engine.find('notices')).toHaveLength(30)
    expect(engine.find('pushMemories')[0]).toMatchObject({ pending: [{ number: 2 }] })
  })
})
