import type { PushRow, StoredMemory } from '../../../cloudfunctions/store/pushes'
import { cohortId, staff } from '../../support/cloud-founding'
import { CACHED_MS } from '../../support/cloud-desk'
import { graduates } from '../../support/cloud-graduates'
import { submitted } from '../../support/cloud-review'
import { useSchool } from '../../support/founded-school'
import { breaks, RobotServer, says, status } from '../../support/robot-server'
import { aPush } from '../api/matrix-push'

/** Telling of a backlog against everything that breaks off in the middle of it. */
const robot = new RobotServer()
let origin = ''
beforeAll(async () => {
  origin = await robot.open()
})
const school = useSchool({ env: () => ({ QIHANG_ROBOT_ORIGIN: origin }) })
afterAll(() => robot.close())
const office = school.as(staff.office)
const afterTheLease = 100_000
const silent = { waiting: null, oldestHours: null, closingHours: null }
const one = { ...silent, waiting: 1 }
const { lin } = graduates

beforeAll(async () => {
  const { rev } = await office.must('push.get', { cohortId })
  const rules = aPush({
    levels: { counselor: one, college: silent, office: silent },
    digestHours: [],
    quiet: null,
    escalateAfterHours: null,
  })
  const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7abc-4bc4-97a0-0ec2e1fa5aaa'
  await office.must('push.save', { cohortId, rev, rules, robot: address })
  school.pass(CACHED_MS)
  await submitted(school, lin)
})
const person = school.as(`phone-${lin.studentNo}`)
const inboxOf = async (openid: string) => (await school.stored('notices', { to: openid })).length
const rowsOf = (state: PushRow['state']) => school.stored<PushRow>('pushes', { channel: 'robot', state })

/** The backlog ends, and begins again. */
async function anew(): Promise<void> {
  await person.must('source.withdraw', { cohortId })
  school.pass(afterTheLease)
  await school.timer()
  school.pass(afterTheLease)
  await school.timer()
  await person.must('source.submit', { cohortId })
}

afterEach(() => school.calm())

const writes = (['pushMemories', 'pushes', 'notices', 'jobs', 'tallies', 'attempts'] as const).flatMap(
  (collection) =>
    (['database.insertDocument', 'database.modifyDocument', 'database.getDocument'] as const).flatMap(
      (action) => [false, true].map((after) => ({ collection, action, after })),
    ),
)

test.each(writes)(
  'A run that breaks off at $action of $collection (done: $after) tells everybody once, and the group at most once.',
  async (fault) => {
    await anew()
    const before = {
      office: await inboxOf(staff.office),
      counselor: await inboxOf(staff.counselor),
      group: robot.posted.length,
    }
    await school.fault({ ...fault, functionName: 'timer', code: 'EXCEED_REQUEST_LIMIT' })
    await Promise.allSettled([school.timer(), school.timer()])
    await school.calm()
    for (let again = 0; again < 3; again += 1) {
      school.pass(afterTheLease)
      await Promise.all([school.timer(), school.timer()])
    }
    expect((await inboxOf(staff.office)) - before.office).toBe(1)
    expect((await inboxOf(staff.counselor)) - before.counselor).toBe(1)
    const told = robot.posted.length - before.group
    const sending = (await rowsOf('sending')).length
    expect(told === 1 || (told === 0 && sending > 0)).toBe(true)
    const [memory] = await school.stored<StoredMemory>('pushMemories')
    expect(memory?.pending).toEqual([])
    for (const { _id } of await rowsOf('sending')) await school.remove('pushes', _id)
  },
)

test.each([
  ['answers with an error', status(500), 'unknown', 0],
  ['breaks off', breaks, 'unknown', 0],
  ['is gone', says(93000), 'refused', 0],
  ['is overloaded', status(503), 'sent', 1],
] as const)('Where the group’s server %s, what may have arrived is not repeated.', async (...row) => {
  const [, way, state, posts] = row
  await anew()
  const before = robot.posted.length
  robot.next(way)
  for (let again = 0; again < 6; again += 1) {
    school.pass(afterTheLease)
    await school.timer()
  }
  expect(robot.posted.length - before).toBe(posts)
  const all = await school.stored<PushRow>('pushes', { channel: 'robot' })
  const [latest] = all.sort((a, b) => b.at - a.at)
  expect(latest?.state).toBe(state)
})

test('A robot gets no more than it takes in any minute, whatever waits for it.', async () => {
  const [row] = await school.stored<PushRow>('pushes', { channel: 'robot' })
  if (row === undefined) throw new Error('nothing was told')
  school.pass(5 * 60_000)
  const before = robot.posted.length
  for (let number = 0; number < 45; number += 1)
    await school.put('pushes', {
      ...row,
      _id: `many-${String(number)}`,
      kind: 'digest',
      state: 'waiting',
      dueAt: school.now,
    })
  const counts: number[] = []
  for (let minutes = 0; minutes < 4; minutes += 1) {
    await school.timer()
    counts.push(robot.posted.length - before)
    school.pass(afterTheLease)
  }
  expect(counts).toEqual([20, 40, 45, 45])
})

test('A run in which nothing changed reads a few documents and writes none.', async () => {
  await school.timer()
  const before = await school.world(['pushMemories', 'pushes'])
  school.pass(afterTheLease)
  await school.timer()
  expect(await school.world(['pushMemories', 'pushes'])).toEqual(before)
})
