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
  await setCalendar()
  await demo.bound('season-student', STUDENT)
  desk = await demo.phone(demoPeople.administrator, { desk: true })
  phone = await demo.phone(demoPeople.office)
  student = await demo.phone('season-student')
}, 7 * MINUTE)

/** Filling in until the 12th, both reviews until the 20th. */
async function setCalendar(): Promise<void> {
  const office = demo.as(demoPeople.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  const opensAt = at('2027-03-01')
  const reviewed = { opensAt, closesAt: at('2027-03-21') }
  await office.must('window.save', {
    cohortId,
    rev,
    phase: 'source',
    collegeId: null,
    window: { opensAt, closesAt: closing },
    also: [
      { phase: 'review:counselor', collegeId: null, window: reviewed },
      { phase: 'review:office', collegeId: null, window: reviewed },
    ],
  })
}

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
  '[B11] What a college has of its own goes only when that is saved; more time for some is with who may give it.',
  async () => {
    const own = async () =>
      Object.values(
        (await demo.as(demoPeople.office).must('cohort.get', { cohortId })).collegeWindows,
      ).filter(({ source }) => source !== undefined).length
    await desk.goTo(`${pages.windows}?cohort=${cohortId}`)
    // The school's is over: the calendar begins with what comes next.
    await desk.tap('生源')
    await desk.tap(demoCollege)
    await desk.tap('移除，改回全校默认')
    await desk.sees(/^保存后立即关闭/)
    await desk.tap('不移除了')
    await desk.sees('还没有改动')
    await desk.tap('移除，改回全校默认')
    await desk.sees(/^3月12日 24:00 .*关闭，原来是3月16日 24:00$/)
    expect(await own()).toBe(1)
    await desk.tap('保存修改')
    await desk.sees(/^已移除/)
    expect(await own()).toBe(0)
    expect(await desk.saying('个别延长').count()).toBe(0)
    await phone.goTo(`${pages.windows}?cohort=${cohortId}`)
    await phone.sees('个别延长')
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
    await phone.sees('共2人，送出时逐个核对学号和时间。')
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

test(
  '[G12] At a desk a question and an event that locks are added to the rules; the differences are read before saving.',
  async () => {
    await desk.goTo(`${pages.policy}?cohort=${cohortId}`)
    await desk.tap('问卷')
    await desk.tap('新增一题')
    await desk.type('问题', '毕业意向是？')
    await desk.type('选项', '就业\n升学')
    await desk.tap('改好了')
    await desk.tap('发生什么后锁定')
    await desk.tap('新增一件事')
    await desk.type('什么事', '申请补录')
    await desk.page
      .getByRole('checkbox', { name: '姓名', exact: true })
      .filter({ visible: true })
      .last()
      .click()
    await desk.tap('改好了')
    await desk.tap('看改动并保存')
    await desk.sees(/毕业意向是？/)
    await desk.sees(/申请补录/)
    await desk.tap('保存这些改动')
    await desk.sees(/^已保存/)
    await demo.advance(11_000)
    await student.goTo(pages.survey + `?cohort=${cohortId}`)
    await student.sees('1. 毕业意向是？')
  },
  2 * MINUTE,
)

test(
  '[G12] On a phone what happened is recorded for a list, and the graduate reads why the field is locked.',
  async () => {
    await phone.goTo(`${pages.locks}?cohort=${cohortId}`)
    await phone.tap('申请补录')
    await phone.type('学号', demo.graduate(STUDENT).studentNo)
    await phone.tap('检查名单')
    await phone.sees('共1人，送出时逐个核对学号。')
    await phone.tap('锁定1人')
    await phone.sees('1人都锁定了，已通知他们。')
    // Behind what may still be undone, and the timer after it.
    await demo.advance(2 * MINUTE)
    await student.goTo(pages.messages)
    await student.sees(/^学校锁定了你的几项资料/)
    await student.tap('看我的资料')
    await student.sees(/申请补录/)
  },
  2 * MINUTE,
)

test(
  '[B11] On a phone filling in is prolonged for the whole school, and the review moves along in the same step.',
  async () => {
    await phone.goTo(`${pages.windows}?cohort=${cohortId}`)
    await phone.tap('生源核对')
    await pickDay(dayBoxes(phone).nth(1), '2027-03-25')
    await phone.tap(/^学院审核（辅导员）一起顺延/)
    await phone.tap(/^学校审核一起顺延/)
    await phone.sees(/^4月2日.*学院审核（辅导员）关闭/)
    await phone.tap('保存修改')
    await phone.sees(/^已保存/)
    const { windows } = await demo.as(demoPeople.office).must('cohort.get', { cohortId })
    expect(windows['source']?.closesAt).toBe(at('2027-03-26'))
    expect(windows['review:counselor']?.closesAt).toBe(at('2027-04-03'))
  },
  2 * MINUTE,
)

test(
  'The second of two who change the rules sees what the first has saved, and loses nothing.',
  async () => {
    await desk.goTo(`${pages.policy}?cohort=${cohortId}`)
    await phone.goTo(`${pages.policy}?cohort=${cohortId}`)
    for (const [editor, secret] of [
      [desk, '完整证件号码'],
      [phone, '证件后六位'],
    ] as const) {
      await editor.tap('绑定')
      await editor.tap(secret)
      await editor.tap(editor === desk ? '核对手机号' : '看证件照片')
      await editor.tap('改好了')
      await editor.tap('看改动并保存')
      if (editor === desk) await editor.tap('保存这些改动')
    }
    await desk.sees(/^已保存/)
    await phone.tap('保存这些改动')
    await phone.sees('你打开以后，别的老师改过这一届。你写的都还在，请看看对方改了什么，再保存。')
    await phone.sees('这几处你们都改了，会按你写的保存')
    await phone.tap('保存这些改动')
    await phone.sees(/^已保存/)
    const { policy } = await demo.as(demoPeople.office).must('policy.get', { cohortId, version: null })
    // What only the first changed is hers, what both changed is his who saved last.
    expect(policy.bind).toMatchObject({ secret: 'full', realName: 'manual' })
    expect(policy.survey.map(({ text }) => text)).toEqual(['毕业意向是？'])
  },
  2 * MINUTE,
)
