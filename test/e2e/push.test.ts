import { demoCohort, demoCollege, demoPeople } from '../../scripts/demo-people'
import { staffNoticeSentences } from '../../domain/messages'
import { pages } from '../../src/lib/pages'
import { trialAnswers } from '../../src/texts/push'
import { at } from '../support/cloud-school'
import { Demo } from './support/demo'
import { ownRecord } from './support/destinations'
import type { Phone } from './support/phone'
import { pickOption } from './support/pick-day'
import { standsOut } from './support/fits'

/**
 * Work piles up: the office says from when on, at a desk (1440 px) and on a phone (375 px), the timer tells who has to
 * act, and the numbers say the same. Each test goes on where the one before ended.
 */
let demo: Demo
let desk: Phone
let phone: Phone
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const { id: cohortId } = demoCohort
const students = [30, 31, 32]

beforeAll(async () => {
  demo = await Demo.start()
  // In the middle of a day: nothing is held back for the morning.
  await demo.moveTo(at('2027-03-08T10:00:00'))
  await setCalendar()
  for (const index of students) {
    const client = await demo.bound(`push-student-${String(index)}`, index)
    await client.must('source.submit', { cohortId })
  }
  await demo.advance(2 * MINUTE)
  desk = await demo.phone(demoPeople.office, { desk: true })
  phone = await demo.phone(demoPeople.administrator)
}, 7 * MINUTE)

/** Filling in and reviewing, all of March. */
async function setCalendar(): Promise<void> {
  const office = demo.as(demoPeople.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  const window = { opensAt: at('2027-03-01'), closesAt: at('2027-04-01') }
  const all = { collegeId: null, window }
  await office.must('window.save', {
    cohortId,
    rev,
    phase: 'source',
    ...all,
    also: [
      { phase: 'review:counselor', ...all },
      { phase: 'review:office', ...all },
    ],
  })
}

afterAll(() => demo.stop())

afterEach(() => {
  for (const one of [desk, phone]) expect(one.takeProblems()).toEqual([])
})

/** The counselor sends somebody’s submission back. */
async function sentBack(openid: string): Promise<void> {
  const { id } = await ownRecord(demo.as(openid))
  const counselor = demo.as(demoPeople.counselor)
  const { seen } = await counselor.must('review.get', { id, flow: 'source' })
  if (seen === null) throw new Error('nothing was submitted')
  await counselor.must('review.return', { id, flow: 'source', seen, reasons: { general: '请核对家庭地址' } })
}

const boxes = (on: Phone) => on.page.locator('.qh-push-box').filter({ visible: true })

test(
  '[B10] At a desk a college is given a rule of its own; the preview says whom it would tell now, and why.',
  async () => {
    await desk.goTo(pages.progress)
    await desk.tap('提醒规则')
    await desk.tap('给一个学院单独设')
    await pickOption(boxes(desk).last(), demoCollege)
    await desk.type('待审多少条起', '2')
    await desk.tap('改好了')
    await desk.tap('预览')
    await desk.sees('待审核多')
    await desk.sees(/^生源信息（辅导员审核）：3条待审/)
    await desk.sees('会提醒3人')
    await desk.tap('取消')
    await desk.tap('看改动并保存')
    await desk.sees(`${demoCollege}，辅导员`)
    await desk.tap('保存修改')
    await desk.sees(/^已保存/)
  },
  2 * MINUTE,
)

test(
  '[B10] The second of two who change the rules sees what the first has saved, and loses nothing.',
  async () => {
    const office = demo.as(demoPeople.office)
    await phone.goTo(pages.push)
    await phone.tap('待审50条起，或最久等了48小时，或离关闭不到24小时还有没审的')
    await phone.type('离关闭几小时内，还有一条没审也提醒', '12')
    await phone.tap('改好了')
    const { rev, rules } = await office.must('push.get', { cohortId })
    await office.must('push.save', { cohortId, rev, rules: { ...rules, escalateAfterHours: 8 } })
    await phone.tap('看改动并保存')
    await phone.tap('保存修改')
    await phone.sees(/^你打开以后，别的老师改过/)
    await phone.sees('他改成')
    await phone.tap('保存修改')
    await phone.sees(/^已保存/)
    const { rules: saved } = await office.must('push.get', { cohortId })
    expect([saved.escalateAfterHours, saved.levels.college.closingHours]).toEqual([8, 12])
  },
  2 * MINUTE,
)

test(
  '[B10] A trial is told plainly: without a consent nothing is sent; with one it arrives. A robot’s address is never shown again.',
  async () => {
    const key = '693a91f6-7abc-4bc4-97a0-0ec2e1fa5bbb'
    await phone.goTo(pages.push)
    await phone.tap('发给我的微信')
    await phone.sees(trialAnswers.message.notAgreed)
    await phone.tap('允许一次微信提醒')
    await phone.tap('发给我的微信')
    await phone.sees(trialAnswers.message.sent)
    await phone.tap('设机器人')
    await phone.type('Webhook 地址', `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}`)
    await phone.tap('保存机器人')
    await phone.sees('已设好，不再显示')
    expect(await phone.page.content()).not.toContain(key)
    // Nothing of these stories leaves this machine.
    await phone.tap('移除')
    await phone.tap('移除机器人')
    await phone.sees('还没有设')
  },
  2 * MINUTE,
)

test(
  '[B10] The timer tells the counselor, who finds it in 消息; the history says to whom it went, why, and whether it arrived.',
  async () => {
    await demo.advance(2 * MINUTE)
    const counselor = await demo.phone(demoPeople.counselor)
    await counselor.goTo(pages.queue)
    await counselor.tap(/^消息\d*$/u)
    await counselor.sees(staffNoticeSentences.backlogBegun)
    await counselor.tap('去审核')
    await counselor.sees('待你审核')
    expect(counselor.takeProblems()).toEqual([])

    await phone.goTo(pages.push)
    await phone.tap('发送记录')
    await phone.sees('开始积压')
    await phone.sees(demoCollege)
    await phone.tap('看发给了谁')
    await phone.sees('站内：已放进消息')
    await phone.sees('微信：没有允许微信提醒')
    expect(await standsOut(phone)).toEqual([])
    const [returnedTo = 0] = students
    await sentBack(`push-student-${String(returnedTo)}`)
    await demo.advance(2 * MINUTE)
    await desk.goTo(`${pages.push}?tab=unreached`)
    await desk.sees(new RegExp(demo.graduate(returnedTo).studentNo))
    await desk.sees(/没有允许微信提醒$/)
    await desk.tap('看记录')
    await desk.sees(demo.graduate(returnedTo).studentNo)
  },
  2 * MINUTE,
)

test(
  '[B9] At a desk 积压 says whom it was and will be told, and the numbers open into the majors and classes of a college.',
  async () => {
    await desk.goTo(pages.progress)
    await desk.sees(/^待审核多，最久/)
    await desk.sees(/提醒了辅导员和就业处；.*还没处理，就告诉学院$/)
    await desk.page.locator('.qh-mx-name').filter({ hasText: demoCollege, visible: true }).first().click()
    await desk.sees('专业 × 状态')
    const major = desk.page.locator('.qh-mx-name[role=button]').filter({ visible: true }).first()
    await major.click()
    await desk.sees('班级 × 状态')
    await desk.page.getByRole('button', { name: '返回' }).filter({ visible: true }).last().click()
    await desk.sees('专业 × 状态')
  },
  2 * MINUTE,
)

test(
  '[B9] On a phone the chart is a table too, and what is long follows the rules.',
  async () => {
    // Of the next day, by which one day is kept and the wait is longer than the college's own rule.
    const office = demo.as(demoPeople.office)
    const { rev, rules } = await office.must('push.get', { cohortId })
    const old = { waiting: null, oldestHours: 5, closingHours: null }
    await office.must('push.save', {
      cohortId,
      rev,
      rules: { ...rules, levels: { ...rules.levels, counselor: old }, colleges: {} },
    })
    await demo.moveTo(at('2027-03-09T00:00:30'))
    await demo.advance(9 * HOUR)
    await phone.goTo(pages.progress)
    await phone.sees(/^等得太久，最久/)
    await phone.page.getByRole('button', { name: '看表格' }).filter({ visible: true }).first().click()
    await phone.sees('待学校')
    await phone.tap('看列表')
    const chart = phone.page
      .locator('.qh-card')
      .filter({ hasText: '每天交了多少', visible: true })
      .or(phone.page.locator('.qh-card').filter({ hasText: '能不能按时交齐', visible: true }))
    await chart.getByText('看表格').click()
    await phone.sees('3月8日')
    expect(await standsOut(phone)).toEqual([])
  },
  2 * MINUTE,
)
