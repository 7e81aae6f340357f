import type { Database } from '../../../cloudfunctions/store/database'
import { runJobs, runScheduled } from '../../../cloudfunctions/timer/run'
import type { Registration } from '../../../domain/registration/registration'
import { engineDatabase } from '../../support/histories/engine-database'
import { aRegistration } from '../../support/registrations'
import {
  administrator,
  failing,
  fine,
  minute,
  night as now,
  northOffice,
  office,
  watchedSchool,
  type JobStates,
} from '../../support/watched-school'

/** The timer rings when something begins to stall, and when it is over: once each. */
let school = watchedSchool()
beforeEach(() => {
  school = watchedSchool()
})

/** A database of which this collection cannot be read: the job of backlogs fails. */
const broken = (unread = 'tallies'): Database => {
  const real = engineDatabase(school.engine)
  return {
    ...real,
    find: (collection, filter, options) =>
      collection === unread
        ? Promise.reject(new RangeError('林晓舟'))
        : real.find(collection, filter, options),
  }
}

test('A job that fails again and again is told to the office once, by all ways, in the middle of the night; so is its end.', async () => {
  const { posted, sent, inbox, rows, minutes } = school
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

test('That names of colleges cannot be read keeps no alarm from anybody.', async () => {
  const { posted, sent, inbox, minutes } = school
  await minutes(0, 15, broken('structure'))
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  expect([posted.length, sent.length]).toEqual([1, 1])
})

test('What begins anew is told anew.', async () => {
  const { posted, inbox, minutes } = school
  await minutes(0, 8, broken())
  await minutes(8, 3)
  await minutes(11, 8, broken())
  expect(inbox('healthAlarm')).toHaveLength(6)
  expect(posted).toHaveLength(3)
})

test('A job that recovers and fails again while another one goes on failing rings anew.', async () => {
  const { posted, means, storeOf, beats } = school
  const watched = async (minutesLater: number, jobs: JobStates) => {
    const at = now + minutesLater * minute
    beats(jobs, at)
    await runJobs(['watch'], { store: storeOf(), now: at, means })
    return posted.length
  }
  expect(await watched(0, { keepDays: failing, copyEdits: failing })).toBe(1)
  expect(await watched(2, { keepDays: fine, copyEdits: failing })).toBe(1)
  expect(await watched(4, { keepDays: failing, copyEdits: failing })).toBe(2)
  expect(await watched(6, { keepDays: fine, copyEdits: fine })).toBe(3)
})

test('Where all goes well nothing is written and nobody is told.', async () => {
  const { engine, means, storeOf, inbox, rows, minutes } = school
  await minutes(0, 3)
  expect(await runJobs(['watch'], { store: storeOf(), now: now + 3 * minute, means })).toEqual({
    watch: { alarms: 0, told: 0 },
  })
  expect([rows(), inbox('healthAlarm'), engine.find('jobs', { _id: 'alarms' })]).toEqual([[], [], []])
})

test('A chain of the audit that is not as it was written rings.', async () => {
  const { engine, posted, inbox, minutes } = school
  engine.insert('jobs', [
    { _id: 'verifyAudit', until: 0, rev: 1, startedAt: now, place: null, last: { at: now, found: 2 } },
  ])
  await minutes(0, 2)
  expect(inbox('healthAlarm')).toHaveLength(3)
  expect(posted[0]).toContain('操作记录核对')
})

test('The alarm goes to the inboxes although no run has time left, and leaves as soon as one has.', async () => {
  const { engine, posted, means, storeOf, inbox, beats } = school
  beats({ pushBacklog: { failures: 0, waits: 400 } })
  await runScheduled(storeOf(), now, { ...means, spent: () => true })
  expect(inbox('healthAlarm')).toEqual([administrator, northOffice, office])
  // What the function has in reserve is enough for the alarm itself.
  engine.remove('jobs', { _id: 'alarms' }, {})
  await runScheduled(storeOf(), now + minute, { ...means, spent: (share = 1) => share <= 1 })
  expect(posted[0]).toContain('后台任务排不上')
})

test('Pushes that would fill the whole run leave time for what comes after them; an alarm does not wait behind them.', async () => {
  const { engine, posted, means, storeOf, rows, beats } = school
  beats({ keepDays: failing })
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
  const { engine, posted, inbox, minutes } = school
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
  const { posted, storeOf, inbox, minutes } = school
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
  const { engine, posted, means, storeOf, inbox, minutes } = school
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
  expect(posted[0]).toContain('提醒发送')
})
