import { failureSentences } from '../../domain/messages'
import { demoCohort, demoCollege, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { at } from '../support/cloud-school'
import { Demo } from './support/demo'
import type { Phone } from './support/phone'
import { pickDay } from './support/pick-day'

/**
 * The season as the office runs it: at a desk (1440 px) and on a phone (375 px), closing times of a college, more
 * time for some, colleagues, the next year's cohort. Each test goes on where the one before ended.
 */
let demo: Demo
let desk: Phone
let phone: Phone
let student: Phone
const MINUTE = 60_000
const { id: cohortId } = demoCohort
const STUDENT = 4
const closing = at('2027-03-13')

beforeAll(async () => {
  demo = await Demo.start()
  await demo.moveTo(at('2027-03-08') + 10 * 60 * MINUTE)
  await demo.setSourceWindow({ opensAt: at('2027-03-01'), closesAt: closing })
  await demo.bound('season-student', STUDENT)
  desk = await demo.phone(demoPeople.administrator, { desk: true })
  phone = await demo.phone(demoPeople.office)
  student = await demo.phone('season-student')
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => {
  for (const one of [desk, phone, student]) expect(one.takeProblems()).toEqual([])
})

const dayBoxes = (on: Phone) => on.page.locator('.qh-mom-day').filter({ visible: true })

test(
  '[B11] At a desk one college is given a later closing; what will happen is read before it is saved.',
  async () => {
    await desk.goTo(`${pages.windows}?cohort=${cohortId}`)
    await desk.tap('展开')
    await desk.tap(demoCollege)
    await pickDay(dayBoxes(desk).nth(0), '2027-03-08')
    await pickDay(dayBoxes(desk).nth(1), '2027-03-16')
    await desk.type('原因，会写进记录', '外出实习')
    await desk.sees(new RegExp(`^3月16日 24:00 ${demoCollege}生源核对关闭`))
    await desk.tap('保存修改')
    await desk.sees(/^已保存/)
    await demo.moveTo(closing + 11_000)
    await student.goTo(pages.home)
    await student.sees('现在轮到你')
  },
  2 * MINUTE,
)

test(
  '[B11] On a phone a pasted list gets more time; who is not found is named, and can be mended and sent again.',
  async () => {
    const { studentNo } = demo.graduate(STUDENT)
    await demo.moveTo(at('2027-03-17') + 11_000)
    await student.goTo(pages.home)
    await student.sees('已关闭')
    await phone.goTo(`${pages.extensions}?cohort=${cohortId}`)
    await pickDay(dayBoxes(phone).nth(0), '2027-03-20')
    await phone.type('原因，会写进记录', '住院，20日前返校')
    await phone.type('学号', `学号\t姓名\n${studentNo}\t\n9999999999\t`)
    await phone.tap('检查名单')
    await phone.sees('2人可以延长。')
    await phone.tap('延长2人')
    await phone.sees('延长了1人，1人没有办成，原因写在下面。')
    await phone.sees('这一届没有这个学号，或不在你负责的范围里，请核对。')
    await student.goTo(pages.home)
    await student.sees('现在轮到你')
  },
  2 * MINUTE,
)

test(
  'An administrator invites a counselor, whose code opens the desk once and to nobody else after.',
  async () => {
    await desk.goTo(pages.people)
    await desk.tap('邀请老师')
    await desk.type('姓名', '赵敏')
    await desk.type('工号', 'T2027001')
    await desk.tap('辅导员')
    await desk.tap(demoCollege)
    await desk.tap('生成邀请码')
    const code = await desk.page.locator('.qh-col-code').innerText()
    const newcomer = await demo.phone('season-newcomer')
    await newcomer.goTo(pages.join)
    await newcomer.type('邀请码', code)
    await newcomer.tap('加入')
    await newcomer.sees(/赵敏，你的角色：辅导员/)
    await newcomer.goTo(pages.queue)
    await newcomer.sees('待你审核')
    expect(newcomer.takeProblems()).toEqual([])
    // Somebody who has read the code over a shoulder.
    await student.goTo(pages.join)
    await student.type('邀请码', code)
    await student.tap('加入')
    await student.sees(failureSentences.inviteRefused)
  },
  2 * MINUTE,
)

test(
  'The next cohort begins from a preset, paused; it is resumed, paused and named from its own page.',
  async () => {
    await desk.goTo(pages.cohorts)
    await desk.tap('新建一届')
    await desk.tap('新建一届')
    await desk.sees(/建好了，现在是暂停的/)
    await desk.tap(/^2028年毕业/)
    await desk.sees('这一届暂停着，毕业生进不来。')
    for (const way of ['恢复这一届', '暂停这一届'] as const) {
      await desk.tap(way)
      await desk.sees(`${way}？`)
      await desk.tap(way)
      await desk.seesNoLonger(`${way}？`)
      await desk.sees(way === '恢复这一届' ? '暂停这一届' : '恢复这一届')
    }
    await desk.tap('修改记录')
    await desk.sees('建了这一届')
  },
  2 * MINUTE,
)
