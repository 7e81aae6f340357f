import ExcelJS from 'exceljs'
import { demoCohort, demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { at } from '../support/cloud-school'
import { ownRecord } from './support/destinations'
import { Demo } from './support/demo'
import { eventually } from './support/eventually'
import type { Phone } from './support/phone'

/**
 * Who did what, how long it is kept, and what becomes of one graduate's data: the office at a desk (1440 px) and on a
 * phone (375 px). Each test goes on where the one before ended.
 */
let demo: Demo
let desk: Phone
let phone: Phone
const MINUTE = 60_000
const { id: cohortId } = demoCohort
const [student, index] = ['keeping-student', 40] as const

beforeAll(async () => {
  demo = await Demo.start()
  await demo.setSourceWindow({ opensAt: at('2027-03-01'), closesAt: at('2027-04-01') })
  await demo.moveTo(at('2027-03-08T10:00:00'))
  const client = await demo.bound(student, index)
  await client.must('source.submit', { cohortId })
  await demo.advance(2 * MINUTE)
  const { id } = await ownRecord(demo.as(student))
  await demo.as(demoPeople.counselor).must('review.get', { id, flow: 'source' })
  await demo.advance(2 * MINUTE)
  desk = await demo.phone(demoPeople.office, { desk: true })
  phone = await demo.phone(demoPeople.office)
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => {
  for (const one of [desk, phone]) expect(one.takeProblems()).toEqual([])
})

test(
  'At a desk the office finds who looked at one graduate’s record, and that nobody touched what was written.',
  async () => {
    const { studentNo, values } = demo.graduate(index)
    await desk.goTo(pages.progress)
    await desk.tap('操作记录')
    await desk.sees('提交了生源信息')
    await desk.type('学号', studentNo)
    await desk.tap('查看')
    await desk.tap('查询')
    await desk.sees('打开了登记资料')
    const look = desk.page.locator('.qh-aud-row').filter({ hasText: '打开了登记资料', visible: true })
    await eventually(async () => (await look.count()) === 1)
    expect(await look.innerText()).toMatch(/（辅导员）/u)
    expect(await look.innerText()).toContain(`${values.name ?? ''} ${studentNo}`)
    await desk.tap('现在核对')
    await desk.sees(/^刚才核对了\d+条记录，没有发现改动。$/u)
  },
  2 * MINUTE,
)

test('The graduate reads that their lines were searched.', async () => {
  const looks = await demo.phone(student)
  await looks.goTo(pages.looks)
  await looks.sees('查了你的操作记录')
})

test(
  'Whoever shortens what is kept is told what that means, and presses once more; the pages say the new day.',
  async () => {
    await phone.goTo(pages.mine)
    await phone.tap('数据保存')
    await phone.sees('2028年3月30日')
    await phone.tap('改保存期限')
    await phone.type('个人资料（30至3650天）', '29')
    await phone.tap('保存')
    await phone.sees('写30到3650之间的整数')
    await phone.type('个人资料（30至3650天）', '60')
    await phone.tap('保存')
    await phone.sees('个人资料改到2028年2月29日？')
    await phone.sees(/图片、消息和微信绑定）改到2028年2月29日。到期当晚就删，删了找不回来。$/u)
    await phone.tap('确认改短')
    await phone.sees('已保存，今晚起按新的期限。')
    await phone.sees('2028年2月29日')
  },
  MINUTE,
)

test(
  'A trial counts what a day will have ended, and touches nothing.',
  async () => {
    await phone.tap('试算')
    await phone.sees(/按存放天数删的（比如上传的表格，一天）每天照常删，不算在内。$/u)
    await phone.tap('数一数')
    await phone.sees(/^看了2,?944人，到2028年3月1日会处理：$/u)
    await phone.sees(/^个人资料：登记记录，抹去内容2,?944条$/u)
    await phone.tap('删除记录')
    await phone.sees('还没有删过')
  },
  2 * MINUTE,
)

test(
  'One graduate’s data is handed out as a workbook for a reason; deleting it is refused until the service is over, and says when.',
  async () => {
    const { studentNo, values } = demo.graduate(index)
    const { name = '', college = '', class: className = '' } = values
    await phone.tap('某个人')
    await phone.type('学号', '99999999')
    await phone.type('原因', '本人书面申请，已核对身份')
    await phone.tap('导出这个人的资料')
    await phone.sees('这一届没有这个学号，请核对。')
    await phone.type('学号', studentNo)
    await phone.seesNoLonger('这一届没有这个学号，请核对。')
    await phone.tap('导出这个人的资料')
    await phone.sees(`导出${name}的资料？`)
    for (const fact of [college, className, '本人书面申请，已核对身份']) await phone.sees(fact)
    const coming = phone.page.waitForEvent('download')
    await phone.tap('确认导出')
    const download = await coming
    expect(download.suggestedFilename()).toBe('个人数据.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(await download.path())
    const said = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues())
    expect(JSON.stringify(said)).toContain(name)
    await phone.sees(`${name}的资料已生成，请只交给本人。`)
    await phone.tap('看看会删什么')
    await phone.sees(
      '核验服务还没有结束，学校还需要这些资料，暂时不能删除。到期后再申请即可。2028年1月1日以后可以。',
    )
    await phone.seesNoLonger(`${name}的资料已生成，请只交给本人。`)
  },
  MINUTE,
)

test(
  'After the service it is shown exactly what goes, and it goes: the log of deletions and the audit say so, the account is empty.',
  async () => {
    const { studentNo, values } = demo.graduate(index)
    await demo.moveTo(at('2028-02-01T10:00:00'))
    await phone.goTo(`${pages.retention}?cohort=${cohortId}`)
    await phone.tap('某个人')
    await phone.type('学号', studentNo)
    await phone.type('原因', '本人书面申请删除')
    await phone.tap('看看会删什么')
    await phone.sees(`删除${values.name ?? ''}的资料？`)
    await phone.sees(values.college ?? '')
    await phone.sees('个人资料：微信绑定，删除1条')
    await phone.tap('确认删除')
    await phone.sees(`已登记，几分钟内删除${values.name ?? ''}的资料。`)
    // One run decides, the next one carries it out.
    for (let minute = 0; minute < 3; minute += 1) await demo.advance(MINUTE)
    await phone.tap('删除记录')
    await phone.sees('2028年2月1日')
    await phone.sees('个人资料：登记记录，抹去内容1条')
    await desk.tap('数据保存')
    await desk.sees('个人资料保存到')
    await desk.tap('操作记录')
    await desk.sees('按本人申请删除了资料')
    await desk.sees('原因：本人书面申请删除')
    const { records } = await demo.as(student).must('me.get', {})
    expect(records).toEqual([])
  },
  2 * MINUTE,
)

test(
  'Whoever shortens the service itself is told that data goes earlier, before it is saved.',
  async () => {
    const label = '毕业后几个月内可以授权核验报告'
    await phone.goTo(`${pages.cohort}?id=${cohortId}`)
    await phone.sees(label)
    await phone.type(label, String(Number(await phone.valueOf(label)) - 1))
    await phone.tap('看改动并保存')
    await phone.tap('保存修改')
    await phone.sees('服务期改短，资料会更早删除；已经到期的今晚就删，删了找不回来。')
    await phone.tap('确认改短')
    await phone.sees('已保存，10秒内生效。')
  },
  MINUTE,
)
