import type { Output } from '../../../domain/contract/contract'
import { contract } from '../../../domain/contract/contract'
import { cohortId, staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { visit } from '../../support/cloud-reports'
import { submitted } from '../../support/cloud-review'
import { useSchool } from '../../support/founded-school'

/** What the office reads of how the system fares, through the real SDK: every call is written down at once here. */
const school = useSchool({ env: () => ({ QIHANG_METER_CALLS: '1' }) })
const office = school.as(staff.office)
const minute = 60_000
const { lin } = graduates

type Status = Output<'status.get'>
const status = (): Promise<Status> => office.must('status.get', {})
const stateOf = ({ signs }: Status, sign: string) => signs.find((one) => one.sign === sign)?.state
interface Line {
  readonly level: string
  readonly call: string
  readonly operations: number
}
/** Lines of the log about a call, behind so many. */
const linesOf = (call: string, behind: number): Line[] =>
  school.logs
    .slice(behind)
    .flatMap(({ text }) => text.trim().split('\n'))
    .map((text) => JSON.parse(text) as Line)
    .filter((line) => line.call === call)
const callOf = ({ calls }: Status, call: string) => calls.find((one) => one.call === call)

test('Before the timer ever ran, that is what is wrong; after a run it is fine, with the instant of every job.', async () => {
  expect(stateOf(await status(), 'timer')).toBe('alarm')
  await school.timer()
  const after = await status()
  expect(stateOf(after, 'timer')).toBe('fine')
  expect(after.jobs.length).toBeGreaterThan(10)
  expect(after.jobs.filter(({ failures, succeededAt }) => failures > 0 || succeededAt === null)).toEqual([])
  expect(after.signs.filter(({ state }) => state !== 'fine')).toEqual([])
})

test('A timer that stands still is seen by the age of its last run.', async () => {
  await school.timer()
  school.pass(4 * minute)
  expect(stateOf(await status(), 'timer')).toBe('watch')
  school.pass(7 * minute)
  expect(stateOf(await status(), 'timer')).toBe('alarm')
  await school.timer()
  expect(stateOf(await status(), 'timer')).toBe('fine')
})

test('Work that is overdue is told with how much there is and since when, and is gone after a run.', async () => {
  await submitted(school, lin)
  const at = school.now
  school.pass(4 * minute)
  const before = await status()
  expect(before.outbox).toMatchObject({ oldestAt: at, count: 1 })
  expect(stateOf(before, 'outbox')).toBe('watch')
  await school.timer()
  expect((await status()).outbox).toMatchObject({ oldestAt: null, count: 0 })
})

test('Calls are counted with their ends and their operations, as each call’s line in the log says them.', async () => {
  school.pass(60 * minute * 26)
  const student = school.as(`phone-${lin.studentNo}`)
  await student.must('me.get', {})
  const lines = school.logs.length
  const { operations } = await student.call('me.get', {})
  // Its two operations, and the sums written down.
  expect(operations).toBe(2 + 1)
  expect(linesOf('me.get', lines)).toMatchObject([
    { level: 'info', function: 'api', outcome: 'ok', operations: 2 },
  ])
  await student.refused('source.submit', { cohortId })
  await school.fault({ collection: 'registrations', action: 'database.getDocument', code: 'SYS_BROKEN' })
  await student.refused('me.get', {})
  await school.fault({
    collection: 'registrations',
    action: 'database.getDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  })
  await student.refused('me.get', {})
  await school.calm()
  await school.invoke('api', { call: 'no.call', requestId: 'hostile-request' }, { openid: 'somebody' })
  await visit(school, {})
  const read = await status()
  const me = callOf(read, 'me.get')
  expect(me?.day).toEqual({ calls: 4, unexpected: 1, busy: 1, refused: 0 })
  expect(me?.recent).toEqual(me?.day)
  expect(me?.budget).toBe(2)
  expect(callOf(read, 'source.submit')?.day).toEqual({ calls: 1, unexpected: 0, busy: 0, refused: 1 })
  expect(callOf(read, 'unknown')?.day).toMatchObject({ calls: 1, refused: 1 })
  expect(callOf(read, 'report.form')?.day).toMatchObject({ calls: 1 })
  const [stored] = await school.stored<{ calls: Record<string, { operations: number }> }>('meters', {
    function: 'api',
    at: school.now - (school.now % (60 * minute)),
  })
  const told = linesOf('me.get', 0).filter(({ level }) => level === 'info')
  const sum = told.slice(-4).reduce((all, line) => all + line.operations, 0)
  expect(stored?.calls['me_get']?.operations).toBe(sum)
  expect(read.version).toMatch(/^\d+\.\d+\.\d+ \([0-9a-f]{8}\)$/u)
  expect(read.node).toMatch(/^v\d+/u)
})

test('The answer is what its contract says and names nobody.', async () => {
  const read = await status()
  expect(contract['status.get'].output.safeParse(read).success).toBe(true)
  const told = JSON.stringify(read)
  for (const secret of [lin.name, lin.studentNo, lin.documentNo, `phone-${lin.studentNo}`, staff.office])
    expect(told).not.toContain(secret)
})

test('A part that cannot be read is not known, and the rest is told all the same.', async () => {
  await school.timer()
  for (const collection of ['registrations', 'pushes', 'meters'])
    await school.fault({
      functionName: 'api',
      collection,
      action: 'database.getDocument',
      code: 'SYS_BROKEN',
      times: 9,
    })
  const read = await status()
  await school.calm()
  expect([read.outbox, read.pushes]).toEqual([null, null])
  expect(stateOf(read, 'outbox')).toBe('unknown')
  expect(stateOf(read, 'timer')).toBe('fine')
})

test('Where nothing of the timer can be read, that is not known, and no timer that never ran.', async () => {
  await school.timer()
  await school.fault({
    functionName: 'api',
    collection: 'jobs',
    action: 'database.getDocument',
    code: 'SYS_BROKEN',
    times: 9,
  })
  const read = await status()
  await school.calm()
  expect(['timer', 'jobs', 'audit'].map((sign) => stateOf(read, sign))).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ])
  expect(stateOf(read, 'outbox')).toBe('fine')
})

test('It costs eight operations, however much there is to be told.', async () => {
  const costOf = async (): Promise<number> => {
    const { reply, operations } = await office.call('status.get', {})
    expect(reply.ok).toBe(true)
    return operations - 1
  }
  // A function that has just started reads a rule more.
  await costOf()
  const before = await costOf()
  expect(before).toBeLessThanOrEqual(8)
  const hour = 60 * minute
  const thisHour = school.now - (school.now % hour)
  for (let number = 0; number < 40; number += 1)
    await school.put('meters', {
      _id: `${String(number)}_many`,
      at: thisHour - (number % 20) * hour,
      function: `many${String(number)}`,
      calls: { me_get: { calls: 1, ms: 1, operations: 2, outcomes: { ok: 1 }, spans: { 0: 1 } } },
    })
  expect(await costOf()).toBe(before)
})
