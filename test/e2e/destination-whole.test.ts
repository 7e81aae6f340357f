import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { at } from '../support/cloud-school'
import { noticeN } from '../support/cloud-season'
import { Demo } from './support/demo'
import {
  linesWithin,
  ownRecord,
  pasted,
  reviewedHavingMoved,
  sourceCompleted,
  toEmployer,
} from './support/destinations'
import { standsOut } from './support/fits'
import { followNoticeN } from './support/notice-n'
import type { Phone } from './support/phone'

/**
 * A destination that the school brought, from the office's table to the end of everything, in the days of notice N:
 * 28 June to 3 July, the change period from 1 July on, and the cut-off of 1 July. Each test goes on where the one
 * before ended; main-job.test.ts tells how one is filled in and reviewed.
 */
let demo: Demo
let student: Phone
let office: Phone
let counselor: Phone
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const { id: cohortId } = demoCohort

/** Places in the demo roster, and the phones of those who have one here. */
const imported = { index: 30, openid: 'phone-of-imported' } as const
const elsewhere = { index: 31 } as const
const halfKnown = { index: 32, openid: 'phone-of-half-known' } as const
const moved = { index: 33, openid: 'phone-of-moved' } as const
const without = { index: 34, openid: 'phone-of-without' } as const
const numberOf = ({ index }: { readonly index: number }): string => demo.graduate(index).studentNo
const nameOf = ({ index }: { readonly index: number }): string => String(demo.graduate(index).values.name)

beforeAll(async () => {
  demo = await Demo.start()
  for (const { openid, index } of [imported, halfKnown, moved, without])
    await sourceCompleted(demo, await demo.bound(openid, index))
  await reviewedHavingMoved(demo, demo.as(moved.openid))
  await followNoticeN(demo)
  await demo.moveTo(at('2027-06-28T09:00'))
  ;[student, office, counselor] = await Promise.all([
    demo.phone(imported.openid),
    demo.phone(demoPeople.office),
    demo.phone(demoPeople.counselor),
  ])
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => {
  for (const phone of [student, office, counselor]) expect(phone.takeProblems()).toEqual([])
})

/** The office's list; `creditCode` of the first line. */
const table = (creditCode: string): string =>
  pasted([
    { 学号: numberOf(imported), ...toEmployer, 统一社会信用代码: creditCode },
    { 学号: numberOf(elsewhere), 档案转递类型: '转回生源地', 档案接收地: '北京市东城区' },
    { 学号: numberOf(halfKnown) },
  ])

test(
  '[N3] The office pastes a table and is told line by line what is wrong, what was taken in and what was refused.',
  async () => {
    await office.goTo(pages.progress)
    await office.tap('去向')
    await office.tap('导入去向')
    await office.type('名单名称', '6月签约名单')
    await office.type('表格内容', table('91430300MA4EXAMP03'))
    await office.tap('检查表格')
    await office.sees('共3行，有1行要改，改好再导入。')
    await office.sees(`第2行 ${numberOf(imported)}`)
    await office.sees('统一社会信用代码：这个代码不对，请对照营业执照逐位核对，共18位')
    expect(await standsOut(office)).toEqual([])
    await office.tap('改表格')
    await office.type('表格内容', table('91430300MA4EXAMP02'))
    await office.tap('检查表格')
    await office.sees('3行都可以导入。')
    await office.tap('导入3人')
    await office.sees('导入了2人，1人没有导入，原因写在下面。')
    await office.sees(/^档案接收地：转回生源地的，接收地要和生源地在同一个市/)
    await office.sees('待毕业生补档案')
    await office.sees('已导入')
    expect(await standsOut(office)).toEqual([])
  },
  2 * MINUTE,
)

test(
  '[N5] [N8] Home says to check and confirm; the basics come first, and nothing is confirmed without the tick.',
  async () => {
    await student.goTo(pages.home)
    await student.sees('学校已登记的去向，核对无误直接确认，不用再填。')
    await student.tap('核对并确认')
    await student.sees('毕业去向登记确认')
    const [first] = await student.page.locator('.qh-con-head').filter({ visible: true }).allInnerTexts()
    expect(first).toBe('一、个人基本信息')
    expect((await linesWithin(student, '.qh-con'))[0]).toEqual(['姓名', nameOf(imported)])
    await student.sees('先勾选“我已逐项核对”')
    const confirm = student.page.getByRole('button', { name: '先勾选“我已逐项核对”' })
    expect(await confirm.filter({ visible: true }).getAttribute('aria-disabled')).toBe('true')
    expect(await standsOut(student)).toEqual([])
  },
  MINUTE,
)

test(
  '[N8] An error is reported instead; the counselor sees it among the calls for help, the office mends it.',
  async () => {
    await student.tap('信息有误？反映给老师')
    await student.tap('档案接收联系人')
    await student.type('应该是什么', '联系人换成了示例新联系人')
    await student.tap('反映给老师')
    await student.sees('已反映，老师核对更正后会通知你。')
    await demo.advance(3 * MINUTE)

    await counselor.goTo(pages.queue)
    await counselor.tap(/^求助 ?\d*$/)
    await counselor.sees('去向有误')
    await counselor.tap(nameOf(imported))
    await counselor.sees('联系人换成了示例新联系人')
    await counselor.tap('看去向')
    await counselor.sees('关于：档案接收联系人')
    expect(await counselor.saying('更正去向').count()).toBe(0)

    const { id } = await ownRecord(demo.as(imported.openid))
    await office.goTo(`${pages.mending}?id=${id}&cohort=${cohortId}`)
    await office.sees('毕业生说：信息有误')
    expect(await standsOut(office)).toEqual([])
    await office.tap('更正去向')
    await office.type('档案接收联系人', '示例新联系人')
    await office.type('更正原因', '按毕业生反映更正')
    expect(await standsOut(office)).toEqual([])
    await office.tap('保存1处更正')
    await office.sees('已更正，并通知了毕业生。')
    await office.sees('示例新联系人')
  },
  2 * MINUTE,
)

test(
  '[N8] The graduate sees what was mended and confirms with one tick; the report says those lines, exactly.',
  async () => {
    await student.goTo(pages.home)
    await student.tap('核对并确认')
    await student.sees(/^学校更正了档案接收联系人。/)
    const read = await linesWithin(student, '.qh-con')
    expect(read).toContainEqual(['档案接收联系人', '示例新联系人'])
    await student.tap('我已逐项核对，以上信息无误')
    await student.tap('信息无误，确认登记去向')
    await student.sees('去向已经确认')
    await student.tap('领取核验报告')
    await student.tap('1周')
    await student.tap('授权，生成报告')
    await student.sees('生效中')
    await student.tap('看报告全部内容')
    await student.sees('收起')
    const reported = await linesWithin(student, '.qh-page')
    expect(reported.filter(([label]) => label !== '有效期至')).toEqual(read)
  },
  2 * MINUTE,
)

test(
  '[N7] A household moved to the school is waited for, recorded by the counselor, and then confirmed.',
  async () => {
    const person = await demo.phone(moved.openid)
    await person.goTo(pages.confirmation)
    await person.sees(/^户口迁到了学校，要等辅导员或就业处登记户口去向/)
    await person.sees('户口去向还没有登记。')
    await person.sees('等学校登记户口去向')
    expect(await person.saying('我已逐项核对，以上信息无误').count()).toBe(0)
    expect(await standsOut(person)).toEqual([])

    const { id } = await ownRecord(demo.as(moved.openid))
    await counselor.goTo(`${pages.mending}?id=${id}&cohort=${cohortId}`)
    await counselor.tap('登记户口去向')
    await counselor.sees('先选户口迁移类型')
    await counselor.tap('迁回原籍')
    await counselor.sees('先写户口迁移地址')
    await counselor.type('户口迁移地址', '湖南省湘潭市示例路1号')
    expect(await standsOut(counselor)).toEqual([])
    await counselor.tap('登记')
    await counselor.sees('已登记户口去向。')

    await person.goTo(pages.confirmation)
    await person.sees('湖南省湘潭市示例路1号')
    await person.tap('我已逐项核对，以上信息无误')
    await person.tap('信息无误，确认登记去向')
    await person.sees('去向已经确认')
    expect(person.takeProblems()).toEqual([])
    await person.close()
  },
  2 * MINUTE,
)

test(
  '[N12] From the cut-off on who has none counts as 待就业 and can still change it; before, the time left is told.',
  async () => {
    const { cutOffAt, change } = noticeN
    const person = await demo.phone(without.openid)
    await demo.moveTo(cutOffAt - 26 * HOUR - 41 * MINUTE - 30_000)
    await person.goTo(pages.home)
    await person.sees(/^离截点登记还剩 1 天 02:41:\d\d$/)
    await person.sees('到6月30日（周三）24:00还没有审核通过的去向，先按待就业登记。')
    await demo.moveTo(cutOffAt)
    await person.goTo(pages.home)
    await person.sees('现在显示为：待就业（截点登记）')
    await person.sees(/8月31日（周二）24:00前还可以更新/)
    await person.tap('登记去向')
    await person.sees('境内升学')

    await demo.moveTo(change.closesAt)
    await person.goTo(pages.home)
    await person.sees(/变更期到8月31日（周二）24:00已经结束/)
    await person.goTo(pages.destination)
    await person.sees('去向登记没有开放')
    await person.sees(/8月31日（周二）24:00 已经关闭/)
    expect(person.takeProblems()).toEqual([])
    await person.close()
  },
  2 * MINUTE,
)

test(
  '[N6] [N9] Who was brought without the archive’s way adds it, and is asked for what that way needs, no more.',
  async () => {
    await demo.moveTo(at('2027-07-01T09:30'))
    const person = await demo.phone(halfKnown.openid)
    await person.goTo(pages.home)
    await person.sees('学校已登记了你的去向。补上档案寄到哪里，提交后由老师审核。')
    await person.tap('补上档案信息')
    await person.sees('毕业后，档案寄到哪里')
    expect(await person.valueOf('单位名称')).toBe('示例装备制造有限公司')
    await person.tap('签约单位接收')
    await person.sees('档案接收联系人')
    await person.tap('转回生源地')
    await person.sees('档案接收地')
    expect(await person.saying('档案接收联系人').count()).toBe(0)
    expect(await standsOut(person)).toEqual([])
    expect(person.takeProblems()).toEqual([])
    await person.close()
  },
  MINUTE,
)

test(
  '[N11] In the change period a change is asked for, and what it ends is said before it is sent.',
  async () => {
    await student.goTo(pages.confirmation)
    await student.sees('还剩2天14小时')
    await student.sees('还剩61天14小时')
    await student.tap('申请变更去向')
    await student.sees(/学校一变更，现在的确认就作废，已经领的核验报告也马上失效；到时候要重新核对、确认。/)
    await student.type('变成了什么', '换了单位，7月12日和示例公司签约')
    expect(await standsOut(student)).toEqual([])
    await student.tap('发给学校')
    await student.sees('已申请变更，学校办好后会通知你。')
    // Until the school has changed it, what was confirmed stands.
    await student.sees('去向已经确认')
  },
  2 * MINUTE,
)

test(
  '[N12] When everything has ended, the pages say so and offer nothing that leads nowhere.',
  async () => {
    await demo.moveTo(noticeN.change.closesAt)
    await student.goTo(pages.confirmation)
    await student.sees(/变更期到8月31日（周二）24:00已经结束，去向不能再改/)
    expect(await student.saying('申请变更去向').count()).toBe(0)
    const { serviceEndsAt } = (await ownRecord(demo.as(imported.openid))).destination
    await demo.moveTo(serviceEndsAt)
    await student.goTo(pages.confirmation)
    await student.sees('去向已经确认')
    expect(await student.saying('已结束').count()).toBe(3)
    expect(await student.saying('领取核验报告').count()).toBe(0)
    await student.tap('看以前的报告')
    await student.sees(/^核验服务到2027年12月31日为止，不能再生成报告/)
    await student.sees('已过期')
    expect(await student.saying('再次授权').count()).toBe(0)
    expect(await standsOut(student)).toEqual([])
  },
  2 * MINUTE,
)
