import type { Input } from '../../domain/contract/contract'
import { policyWith } from '../support/cloud-founding'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { aPage } from './support/a-page'
import { Demo } from './support/demo'
import { Phone } from './support/phone'

/**
 * The source side beyond the main job: the way in from the menu, consent, the survey, class and place, what is
 * asked for afterwards, and what staff answer. Each test goes on where the one before ended.
 */
let demo: Demo
let student: Phone
let unchanged: Phone
const MINUTE = 60_000
const cohortId = demoCohort.id
const FIRST = 2
const SECOND = 3
const openid = 'phone-from-the-menu'
const survey: Input<'policy.save'>['policy']['survey'] = [
  { id: 'wish', text: '毕业意向', kind: 'single', options: ['就业', '升学'], required: true, when: null },
  { id: 'city', text: '意向城市', kind: 'text', options: [], required: true, when: { wish: ['就业'] } },
]

beforeAll(async () => {
  demo = await Demo.start()
  student = await Phone.open(demo.browser, { app: `${demo.url}/app/`, openid }, { consented: false })
  unchanged = await demo.phone('phone-of-somebody-without-changes')
  const office = demo.as(demoPeople.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  await office.must('policy.save', { cohortId, rev, policy: policyWith({ survey }) })
  await demo.advance(11_000)
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => {
  for (const phone of [student, unchanged]) expect(phone.takeProblems()).toEqual([])
})

test(
  '[D2] The menu leads a stranger through consent and binding to the step that is due.',
  async () => {
    const graduate = demo.graduate(FIRST)
    await student.goTo(`${pages.home}?cohort=${cohortId}&step=source`)
    await student.sees('先说清楚，再开始')
    await student.tap('同意并继续')
    await student.sees('先确认是你本人')
    await student.type('学号', graduate.studentNo)
    await student.type('证件号码后6位', graduate.documentNo.slice(-6))
    await student.tap('核对并绑定')
    await student.sees('求职意向调研')
  },
  2 * MINUTE,
)

test(
  '[D2] A cohort that there is not is answered kindly; so is a step that there is not.',
  async () => {
    await student.goTo(`${pages.home}?cohort=1999-none&step=source`)
    await student.sees('找不到这一届')
    await student.tap('去首页看看')
    await student.sees('办理进度')
    await student.goTo(`${pages.home}?cohort=${cohortId}&step=%3Cscript%3E`)
    await student.sees('办理进度')
  },
  MINUTE,
)

test(
  '[H2] The survey comes before the form, asks only what its conditions say, and is kept.',
  async () => {
    await student.goTo(pages.source)
    await student.sees('先答完这份问卷，再核对生源信息。答过的会存好，提交前都可以改。')
    await student.tap('保存，去核对')
    await student.sees('还有1题要答')
    await student.tap('就业')
    await student.sees(/意向城市/)
    await student.type('意向城市', '长沙')
    await student.tap('保存，去核对')
    await student.sees('1 身份')
    await student.goTo(pages.survey)
    await student.sees('提交前都可以改。')
    expect(await student.valueOf('意向城市')).toBe('长沙')
  },
  2 * MINUTE,
)

test(
  '[R4] A class is chosen from those of the college, and the major follows at once.',
  async () => {
    await student.goTo(`${pages.source}?step=school`)
    await student.sees('23车辆工程2班')
    await student.tap('班级')
    await student.sees('选了班级，专业自动对应，不用另选。')
    await student.tap(/^23机械设计1班/)
    await student.tap('采用')
    await student.sees('机械设计制造及其自动化')
  },
  2 * MINUTE,
)

test(
  '[G7] A few questions lead to the 生源地 by the cohort’s rule, and it is taken into the form.',
  async () => {
    await student.goTo(pages.guide)
    await student.tap('选地方')
    await student.type('搜县、市、区，也认旧名，如“隆昌县”', '隆昌县')
    await student.sees(/原隆昌县，改了建制/)
    await student.tap('四川省内江市隆昌市')
    await student.tap('选好了')
    await student.tap('只有我迁了，父母仍在原籍')
    await student.sees('上大学以后，家里的常住户口迁过吗？')
    await student.tap('没有迁过')
    await student.sees('你的生源地应该是')
    await student.sees(/^依据：/)
    await student.tap('采用这个结果')
    await student.goTo(`${pages.source}?step=identity`)
    await student.sees('四川省内江市隆昌市')
    await student.sees('与校库不同')
  },
  2 * MINUTE,
)

test(
  '[B2] What is missing is listed at once and leads to its place; with its proof it is handed in.',
  async () => {
    await student.goTo(`${pages.source}?step=contact`)
    await student.type('电子邮箱', '小明的邮箱')
    await student.tap('下一步：照片附件')
    await student.tap('看一遍再提交')
    await student.sees('提交前还要改')
    await student.sees('改完2处再提交')
    await student.saying('电子邮箱').first().click()
    await student.sees('3 联系方式')
    await student.type('电子邮箱', 'ming@example.com')
    await student.goTo(`${pages.proof}?flow=source`)
    await student.choosePicture('证明材料一', await aPage('户口本'))
    await student.tap('用这张')
    await student.tap('传好了，返回')
    await student.goTo(pages.preview)
    await student.tap(/以上信息是我本人填写/)
    await student.tap('提交给学院审核')
    await student.sees('已交给学院')
  },
  2 * MINUTE,
)

test(
  '[R9] After the approval the graduate asks for it to be taken back, once, and sees that it was asked.',
  async () => {
    const counselor = demo.as(demoPeople.counselor)
    const id = await idOf(openid)
    const { seen } = await counselor.must('review.get', { id })
    await counselor.must('review.approve', { id, seen: seen ?? fail() })
    await student.goTo(pages.receipt)
    await student.sees('已经审核通过')
    await student.tap('申请取消审核')
    await student.type('为什么要取消', '地址写错了')
    await student.tap('发给老师')
    await student.sees('取消审核已申请，等老师处理。')
    expect(await student.saying('申请取消审核').count()).toBe(0)
    await demo.advance(60_000)
    const { rows } = await counselor.must('ticket.list', { cohortId })
    expect(rows).toMatchObject([{ kind: 'revokeAsked', text: '地址写错了' }])
  },
  2 * MINUTE,
)

test(
  '[G9] [G13] A wrong month is corrected by a request with proof: the college verifies, the school applies.',
  async () => {
    await student.goTo(`${pages.correction}?field=graduatesOn`)
    await student.sees(/只是月份不对，在这里更正/)
    await student.goTo(`${pages.proof}?flow=correction`)
    await student.choosePicture('更正证明一', await aPage('学籍证明'))
    await student.tap('用这张')
    await student.tap('传好了，返回')
    const me = demo.as(openid)
    const values = { graduatesOn: '2027-12' }
    await me.must('correction.request', { cohortId, values, reason: '实际十二月毕业' })
    await student.goTo(pages.correction)
    await student.sees('已提交，等学院核实')

    const college = await demo.phone(demoPeople.college)
    await college.goTo(pages.corrections)
    await college.tap('更正：毕业年月')
    await college.tap('查验通过')
    await college.sees(/已查验，转给下一级/)
    await college.close()
    const office = await demo.phone(demoPeople.office)
    await office.goTo(pages.corrections)
    await office.tap('更正：毕业年月')
    await office.tap('同意更正')
    await office.sees(/的资料已更正/)
    await office.close()

    await student.goTo(pages.correction)
    await student.sees('已更正，资料里就是新的内容')
  },
  3 * MINUTE,
)

test(
  '[B3] The inbox tells what staff changed, with old and new value, and the history tells every step.',
  async () => {
    await demo.advance(60_000)
    await student.goTo(pages.messages)
    await student.sees('你的更正申请已通过，信息已经更正。')
    await student.sees(/2027年6月/)
    await student.sees(/2027年12月/)
    await student.goTo(pages.timeline)
    await student.sees(/更正/)
    await student.sees(/你绑定了/)
  },
  2 * MINUTE,
)

test(
  '[N4] Who is not in the list asks for help; the answer comes to the same phone.',
  async () => {
    const visitor = await demo.phone('phone-of-somebody-missing')
    await visitor.goTo(`${pages.ask}?cohort=${cohortId}&kind=notListed`)
    await visitor.type('想问什么', '名单里没有我，我是复学的')
    await visitor.type('姓名', '苏复学')
    await visitor.type('手机号码', '13900001234')
    await visitor.tap('发给老师')
    await visitor.sees('等老师回复')
    const office = demo.as(demoPeople.office)
    const { rows } = await office.must('ticket.list', { cohortId })
    const ticket = rows.find(({ kind }) => kind === 'notListed') ?? fail()
    await office.must('ticket.answer', {
      id: ticket.id,
      rev: ticket.rev,
      text: '请带材料来补录',
      close: true,
    })
    await visitor.goTo(pages.tickets)
    await visitor.sees('请带材料来补录')
    await visitor.sees('已办结')
    expect(visitor.takeProblems()).toEqual([])
    await visitor.close()
  },
  2 * MINUTE,
)

test(
  'From home to the receipt it takes at most five taps where nothing has changed and no survey is open.',
  async () => {
    const client = await demo.bound('phone-of-somebody-without-changes', SECOND)
    await client.must('source.save', { cohortId, claims: {}, survey: { wish: '升学' } })
    await unchanged.goTo(pages.home)
    await unchanged.tap('开始核对')
    while ((await unchanged.saying('看一遍再提交').count()) === 0) await unchanged.tap(/^下一步：/)
    await unchanged.tap('看一遍再提交')
    await unchanged.tap('确认无误，提交')
    await unchanged.sees('回执号')
    const stepByStep = unchanged.taps
    await unchanged.tap('撤回修改')
    await unchanged.tap('撤回修改')
    await unchanged.sees('1 身份')
    await unchanged.goTo(pages.home)
    const before = unchanged.taps
    await unchanged.tap('资料')
    await unchanged.tap('确认无误')
    await unchanged.tap('确认无误，提交')
    await unchanged.sees('回执号')
    expect(unchanged.taps - before).toBeLessThanOrEqual(5)
    expect(stepByStep).toBeLessThanOrEqual(7)
  },
  2 * MINUTE,
)

async function idOf(who: string): Promise<string> {
  const [record] = (await demo.as(who).must('me.get', {})).records
  return record?.id ?? fail()
}

function fail(): never {
  throw new Error('the story needs it')
}
