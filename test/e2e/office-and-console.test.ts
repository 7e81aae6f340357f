import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { agreed } from './support/agreed'
import { Demo } from './support/demo'
import { eventually } from './support/eventually'
import type { Phone } from './support/phone'

let demo: Demo
let office: Phone
const MINUTE = 60_000

beforeAll(async () => {
  demo = await Demo.start()
  office = await demo.phone(demoPeople.office)
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => expect(office.takeProblems()).toEqual([]))

test(
  'The office sees the counts of the colleges move when a student submits.',
  async () => {
    const student = await demo.bound('counted-student', 0)
    await office.goTo(pages.progress)
    await office.sees('各学院')
    await student.must('source.submit', { cohortId: demoCohort.id })
    await demo.advance(2 * MINUTE)
    await office.sees(/^待学院\s*1$/)
  },
  MINUTE,
)

test(
  'The office closes the window of the source and opens it again; students are told at once.',
  async () => {
    const openid = 'student-before-closing'
    await demo.bound(openid, 1)
    const student = await demo.phone(openid)
    await office.goTo(pages.windows)
    await office.tap('生源核对')
    await office.tap('现在关闭')
    await office.tap('保存修改')
    await office.sees(/^已保存/)
    // What the functions keep of a cohort is ten seconds old at most.
    await demo.advance(11_000)
    await student.goTo(pages.home)
    await student.sees('已关闭')

    await office.tap('生源核对')
    await office.tap('重新开放')
    await office.tap('保存修改')
    await office.seesNoLonger('保存修改')
    await demo.advance(11_000)
    await student.goTo(pages.home)
    await student.sees('现在轮到你')
    expect(student.takeProblems()).toEqual([])
    await student.close()
  },
  2 * MINUTE,
)

test(
  '[B17] The console shows three phones on the same data; its clock moves and its timer runs.',
  async () => {
    const desk = await demo.browser.newPage({ viewport: { width: 1440, height: 900 } })
    await agreed(desk.context(), demoPeople.student)
    await desk.goto(demo.url)
    for (const [index, words] of ['绑定身份', '待你审核', '各学院'].entries())
      await desk.locator('iframe').nth(index).contentFrame().getByText(words).first().waitFor()
    const before = await demo.clock()
    await desk.getByRole('button', { name: '+1小时' }).click()
    await eventually(async () => (await demo.clock()) >= before + 60 * MINUTE)
    await desk.getByRole('button', { name: '跑一次' }).click()
    await desk.getByText(/跑完/).first().waitFor()
    // Back on one phone is back on that phone, although a browser has one history for all of them.
    const [student, counselor] = [0, 1].map((at) => desk.locator('iframe').nth(at).contentFrame())
    await counselor?.getByText('开始审核').click()
    await counselor?.getByText('通过', { exact: true }).waitFor()
    await student?.getByRole('button', { name: '绑定身份' }).click()
    await student?.getByText('先确认是你本人').waitFor()
    await counselor?.getByRole('button', { name: '返回' }).last().click()
    await counselor?.getByText('待你审核').waitFor()
    expect(await student?.getByText('先确认是你本人').isVisible()).toBe(true)
    // Another person takes the first phone; the other two stay who they are.
    const first = desk.locator('iframe').first()
    await desk.locator('select').first().selectOption({ label: '就业处' })
    await first.contentFrame().getByText('各学院').first().waitFor()
    await desk.close()
  },
  MINUTE,
)
