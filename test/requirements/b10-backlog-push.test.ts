import type { PushRow } from '../../cloudfunctions/store/pushes'
import type { Tally } from '../../cloudfunctions/store/tallies'
import type { Input } from '../../domain/contract/contract'
import { bound, cohortId, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { CACHED_MS } from '../support/cloud-desk'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'
import { at } from '../support/cloud-school'
import { useSchool } from '../support/founded-school'
import { RobotServer, says } from '../support/robot-server'
import { aPush } from '../cloudfunctions/api/matrix-push'

/** Who has to act is told when work piles up: by the colleges’ rules, in WeChat, in the group and in the inbox (B10). */
const robot = new RobotServer()
let origin = ''
beforeAll(async () => {
  origin = await robot.open()
})
const school = useSchool({ env: () => ({ QIHANG_ROBOT_ORIGIN: origin }) })
afterAll(() => robot.close())
const office = school.as(staff.office)
const minute = 60_000
const key = '693a91f6-7abc-4bc4-97a0-0ec2e1fa5aaa'
const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`
const two = { waiting: 2, oldestHours: 48, closingHours: null }
const silent = { waiting: null, oldestHours: null, closingHours: null }
const rules = (change: Partial<Input<'push.save'>['rules']> = {}) =>
  aPush({
    levels: { counselor: two, college: silent, office: silent },
    digestHours: [],
    escalateAfterHours: 24,
    ...change,
  })

async function runs(after = minute): Promise<void> {
  school.pass(after)
  await school.timer()
}
const inboxOf = async (openid: string) =>
  (await school.as(openid).must('notice.list', {})).rows.map(({ notice }) => notice)
const rows = () => school.stored<PushRow>('pushes', { cohortId })
const messagesTo = (openid: string) => school.messages().filter(({ toUser }) => toUser === openid)

test('[B10] The rules are the office’s: saved under their revision, told among the edits, the robot’s key sealed and never shown.', async () => {
  const { rev, robot: before } = await office.must('push.get', { cohortId })
  expect(before).toBe(false)
  await office.must('push.save', { cohortId, rev, rules: rules(), robot: address })
  school.pass(CACHED_MS)
  const shown = await office.must('push.get', { cohortId })
  expect(shown).toMatchObject({ rev: rev + 1, robot: true, rules: rules() })
  expect(await office.refused('push.save', { cohortId, rev, rules: rules() })).toMatchObject({
    code: 'conflict',
  })
  const { edits } = await office.must('cohort.edits', { cohortId })
  expect(edits[0]).toMatchObject({
    what: 'push',
    before: { robotSet: false, 'counselor.waiting': 30 },
    after: { robotSet: true, 'counselor.waiting': 2 },
  })
  const stored = JSON.stringify(await school.world(['cohorts', 'pushes', 'pushMemories']))
  expect(stored + JSON.stringify([shown, edits, school.logs])).not.toContain(key)
})

test('[B10] Only an address of 企业微信 is a robot; a college that is not there, a foreign cohort and a counselor are refused, and nothing changes.', async () => {
  const { rev } = await office.must('push.get', { cohortId })
  for (const wrong of [
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:8787/console/faults',
    address.replace('https', 'http'),
    address.replace('.com', '.com.example.com'),
    `${address}&x=1`,
    address.replace('qyapi', 'a@b'),
  ])
    expect(await office.refused('push.save', { cohortId, rev, rules: rules(), robot: wrong })).toMatchObject({
      code: 'badInput',
    })
  const nowhere = rules({ colleges: { nowhere: { counselor: two } } })
  expect(await office.refused('push.save', { cohortId, rev, rules: nowhere })).toMatchObject({
    code: 'badInput',
    fields: { 'rules.colleges.nowhere': 'notAnOption' },
  })
  const odd = rules({ digestHours: [9, 9] })
  expect(await office.refused('push.save', { cohortId, rev, rules: odd })).toMatchObject({ code: 'badInput' })
  for (const other of [staff.counselor, staff.observer])
    expect(await school.as(other).refused('push.get', { cohortId })).toMatchObject({ code: 'notAllowed' })
  expect(await office.refused('push.get', { cohortId: 'nowhere' })).toMatchObject({ code: 'cohortMissing' })
  expect((await office.must('push.get', { cohortId })).rev).toBe(rev)
})

test('[B10] A preview says what would be told and to whom; a trial reaches the group once for a request.', async () => {
  await submitted(school, graduates.lin)
  await runs()
  const { colleges, ...eager } = rules()
  const one = { ...two, waiting: 1 }
  const preview = await office.must('push.preview', {
    cohortId,
    rules: { ...eager, colleges: { ...colleges, [mechanicsId]: { counselor: one } } },
  })
  expect(preview).toMatchObject({
    lines: [{ collegeId: mechanicsId, flow: 'source', level: 'counselor', waiting: 1, causes: ['many'] }],
  })
  expect(preview.to.map(({ name }) => name).sort()).toEqual(['counselor', 'office', 'secondCounselor'])
  expect(preview.robotText).toContain('1条待审核')
  expect(await office.must('push.preview', { cohortId, rules: null })).toMatchObject({ lines: [], to: [] })

  const sent = { requestId: 'a-trial-of-the-robot' }
  const tried = { cohortId, channel: 'robot' } as const
  expect(await office.must('push.test', tried, sent)).toEqual({ state: 'sent', code: '0' })
  expect(await office.must('push.test', tried, sent)).toEqual({ state: 'sent', code: '0' })
  expect(robot.posted).toMatchObject([{ key, content: expect.stringContaining('测试消息') }])
  robot.next(says(93000))
  expect(await office.must('push.test', tried)).toEqual({ state: 'refused', code: '93000' })
  expect(await office.must('push.test', { cohortId, channel: 'message' })).toMatchObject({
    state: 'notAgreed',
  })
})

test('[B10] The office and the counselors hear of a backlog within one run of the timer, once each on every channel, however often it runs.', async () => {
  robot.posted.length = 0
  await school.as(staff.counselor).must('consent.record', { answers: { backlog: 'accept' } })
  await submitted(school, graduates.zhou)
  await runs()
  for (let again = 0; again < 5; again += 1) await Promise.all([school.timer(), runs()])
  for (const openid of [staff.office, staff.counselor, staff.secondCounselor])
    expect(await inboxOf(openid)).toEqual(['backlogBegun'])
  const { rows: told } = await office.must('notice.list', {})
  expect(told[0]?.backlog).toEqual({
    cohort: expect.stringContaining('2027'),
    waiting: 2,
    college: '机电工程学院',
    colleges: 1,
    levels: ['counselor'],
    causes: ['many'],
    beyond: false,
    own: false,
  })
  const [toCounselor] = (await school.as(staff.counselor).must('notice.list', {})).rows
  expect(toCounselor?.backlog?.own).toBe(true)
  for (const openid of [staff.lawCounselor, staff.leader, staff.observer, staff.suspended, staff.expired])
    expect(await inboxOf(openid)).toEqual([])
  expect(messagesTo(staff.counselor)).toMatchObject([
    { templateId: 'template-of-backlogs', data: { number2: '2' } },
  ])
  expect(robot.posted).toMatchObject([{ key, content: expect.stringContaining('2条待审核') }])
  expect((await school.stored<Tally>('tallies', { collegeId: mechanicsId }))[0]?.oldest).toHaveLength(1)
  // More of the same is no news.
  await submitted(school, graduates.zheng)
  await runs()
  expect([robot.posted.length, (await inboxOf(staff.office)).length]).toEqual([1, 1])
})

test('[B10] What stands for a day is told to the leader of the college, once.', async () => {
  await runs(24 * 60 * minute - 10 * minute)
  expect(await inboxOf(staff.leader)).toEqual([])
  await runs(20 * minute)
  await runs()
  expect(await inboxOf(staff.leader)).toEqual(['backlogEscalated'])
})

test('[B10] At night only the inbox hears; the group hears in the morning, unless it is over by then.', async () => {
  robot.posted.length = 0
  school.moveTo(at('2026-10-11T22:30:00'))
  const before = (await inboxOf(staff.lawCounselor)).length
  await submitted(school, graduates.xu)
  await submitted(school, graduates.tang)
  await runs()
  expect([(await inboxOf(staff.lawCounselor)).length - before, robot.posted.length]).toEqual([1, 0])
  school.moveTo(at('2026-10-12T06:59:00'))
  await school.timer()
  expect(robot.posted).toEqual([])
  school.moveTo(at('2026-10-12T07:00:30'))
  await runs(0)
  expect(robot.posted.map(({ content }) => content).join('\n')).toContain('2条待审核')
})

test('[B10] A group that is busy is asked again later; one that may have heard is not; the history says which.', async () => {
  const count = robot.posted.length
  robot.next(says(45009))
  for (const graduate of [graduates.xu, graduates.tang])
    await school.as(`phone-${graduate.studentNo}`).must('source.withdraw', { cohortId })
  await runs()
  for (const graduate of [graduates.xu, graduates.tang])
    await (await bound(school, graduate)).must('source.submit', { cohortId })
  await runs()
  expect(robot.posted).toHaveLength(count)
  const waiting = (await rows()).filter(({ state }) => state === 'waiting')
  expect(waiting).toMatchObject([{ channel: 'robot', code: '45009', tries: 1, collegeId: lawId }])
  await runs(2 * minute)
  expect(robot.posted).toHaveLength(count + 1)
  const { rows: all } = await office.must('push.history', { cohortId })
  expect(all[0]).toMatchObject({ kind: 'begun' })
  expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(['inbox', 'message', 'robot']))
  // Nobody's WeChat stands in it, in no id either.
  for (const openid of Object.values(staff)) expect(JSON.stringify(all)).not.toContain(openid)
  const mine = await school.as(staff.lawCounselor).must('push.history', { cohortId })
  expect(mine.rows.every(({ lines }) => lines.every(({ collegeId }) => collegeId === lawId))).toBe(true)
  expect(mine.rows.length).toBeGreaterThan(0)
})

test('[B10] Of a paused cohort nobody is told anything, and neither the board nor a preview promises it.', async () => {
  const told = await office.must('push.preview', { cohortId, rules: null })
  expect(told.lines).not.toEqual([])
  expect((await office.must('push.standing', { cohortId })).on).toBe(true)
  const {
    rev,
    now: _n,
    windows: _w,
    collegeWindows: _c,
    colleges: _l,
    categoryTable: _t,
    chains: _k,
    ...settings
  } = await office.must('cohort.get', { cohortId })
  await office.must('cohort.save', { id: cohortId, rev, ...settings, paused: true })
  school.pass(CACHED_MS)
  expect((await office.must('push.get', { cohortId })).paused).toBe(true)
  const none = { lines: [], to: [], robotText: '' }
  expect(await office.must('push.preview', { cohortId, rules: null })).toMatchObject(none)
  const standing = await office.must('push.standing', { cohortId })
  expect(standing).toMatchObject({ on: false, nextDigestAt: null })
  expect(standing.places.length).toBeGreaterThan(0)
  expect(standing.places.every(({ escalatesAt }) => escalatesAt === null)).toBe(true)
})
