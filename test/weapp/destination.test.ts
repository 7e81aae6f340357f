/** @jest-environment ./test/weapp/host/environment.ts */
import { sourceCompleted, unit } from '../support/cloud-destinations'
import { cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { aPhoto } from '../support/cloud-proofs'
import { usePhones } from './phones'
import type { Phone } from './host/phone'

/** The destination in the built mini-program, from the first tap to the confirmation: one story, told in order. */
const phones = usePhones()
const { lin } = graduates
const department = '人力资源部'
const agreement = '就业协议书'
let student: Phone
let counselor: Phone
let office: Phone

beforeAll(async () => {
  const rules = phones.school.as(staff.office)
  await rules.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // Every function has heard of it.
  phones.school.pass(60_000)
  const { person } = await sourceCompleted(phones.school, lin, staff.counselor)
  student = phones.of(person.openid)
  counselor = phones.of(staff.counselor)
  office = phones.of(staff.office)
  student.open()
})

/** The system ends the program, and the person comes back later. */
function comesBack(phone: Phone): void {
  phone.kill()
  phone.open()
}

it('Home leads to the destination, where a category is found by its two levels and can be left again.', async () => {
  const { screen } = student
  await screen.tap('登记去向')
  await screen.at('packages/destination/form/index')
  await screen.shows('选一个最符合的类别', '三支一扶、西部计划')
  await screen.tap('国家基层项目')
  await screen.tap('西部计划')
  await screen.tap('下一步：填写去向')
  await screen.shows('国家基层项目：西部计划', '录用通知或服务协议，服务单位和地点。')
  await screen.type('单位名称', unit.unitName)
  await screen.tap('换类别')
  await screen.tap('签就业协议形式就业')
  await screen.tap('下一步：填写去向')
  await screen.shows('协议书上的单位名称、公章和签约日期，和填的是否一致。')
  expect(await screen.valueOf('单位名称')).toBe(unit.unitName)
})

it('Codes are picked by their names, a place by its three columns, a day in the calendar.', async () => {
  const { screen } = student
  await screen.tap('单位性质')
  await screen.tap('其他企业')
  await screen.tap('选好了')
  await screen.tap('单位行业')
  await screen.type('搜名称', '制造')
  await screen.showsNo('采矿业')
  await screen.tap('制造业')
  await screen.tap('选好了')
  await screen.tap('工作职位类别')
  await screen.tap('工程技术人员')
  await screen.tap('选好了')
  await screen.pickWay('单位所在地', '湖南省', '湘潭市', '全市')
  await screen.shows('湖南省湘潭市', '其他企业', '制造业', '工程技术人员')
  expect(student.packages).toContain('packages/geo')
  await screen.pick('签约日期', unit.signedOn)
  await screen.shows('2027年3月1日')
})

it('A credit code with a wrong check digit is refused in words, and mended at its field.', async () => {
  const { screen } = student
  await screen.type('统一社会信用代码', '91430300MA4EXAMP03')
  await screen.tap('签约单位接收')
  await screen.type('档案接收单位', '示例装备制造有限公司')
  await screen.type('档案接收地址', '湖南省湘潭市示例路1号')
  await screen.type('档案接收联系人', '示例联系人')
  await screen.type('档案接收电话', '0731-88888888')
  await screen.tap('下一步：预览')
  await screen.shows('还有几项要改：统一社会信用代码。', '请对照营业执照逐位核对，共18位', '改完1处再继续')
  await screen.type('统一社会信用代码', '9143 0300 ma4e xamp 02')
  await screen.showsNo('请对照营业执照逐位核对')
  expect(await screen.valueOf('统一社会信用代码')).toBe(unit.creditCode)
})

it('The system ends the program, and everything is found again where it was.', async () => {
  const { screen } = student
  comesBack(student)
  await screen.tap('继续填写')
  await screen.at('packages/destination/form/index')
  await screen.shows('签就业协议形式就业', '湖南省湘潭市', '制造业', '2027年3月1日')
  expect(await screen.valueOf('统一社会信用代码')).toBe(unit.creditCode)
  expect(await screen.valueOf('档案接收电话')).toBe('0731-88888888')
})

it('The evidence is brought from the album, and is there when the person comes back.', async () => {
  const { screen } = student
  await screen.tap('下一步：预览')
  await screen.shows('看一遍再提交', `还差${agreement}`)
  await screen.tap(`还差${agreement}`)
  await screen.at('packages/proof/index')
  student.device.album.offer(await aPhoto(1))
  await screen.tap('拍照或选图')
  await screen.tap('用这张')
  await screen.shows('已收下')
  await screen.tap('传好了，返回')
  await screen.at('packages/destination/form/index')
})

it('The preview reads like a letter, and the submission waits for the counselor.', async () => {
  const { screen } = student
  await screen.shows('签就业协议形式就业', '制造业', '湖南省湘潭市', '签约单位接收', '0731-88888888')
  await screen.tap('提交，等学院审核')
  await screen.shows('已经提交，等老师审核', '撤回修改')
})

it('The counselor sees what to look for and what was brought, and approves it.', async () => {
  counselor.open()
  const { screen } = counselor
  await screen.tap('审核')
  await screen.at('packages/staff/queue/index')
  await screen.tap('去向')
  await screen.shows(lin.name)
  await screen.tap('开始审核')
  await screen.at('packages/staff/review/index')
  await screen.shows('签就业协议形式就业', '制造业', '湖南省湘潭市', agreement)
  await screen.tap('通过')
  await screen.shows('都审完了')
})

it('[N5] [N8] The student reads it like a contract, the basics first, and cannot sign without the tick.', async () => {
  const { screen } = student
  comesBack(student)
  await screen.tap('核对并确认')
  await screen.at('packages/destination/confirmation/index')
  await screen.shows('毕业去向登记确认', '一、个人基本信息', lin.name, lin.major)
  await screen.shows('二、毕业去向', unit.unitName, '三、档案', '示例装备制造有限公司', '户口没有迁到学校')
  await screen.shows('先勾选“我已逐项核对”')
  expect(screen.text).not.toContain('信息无误，确认登记去向')
})

it('[N8] What is wrong is pointed at and said instead, and stands there until the school answers.', async () => {
  const { screen } = student
  await screen.tap('信息有误？反映给老师')
  await screen.tap('档案接收单位')
  await screen.type('应该是什么', `接收部门漏了，应为${department}`)
  await screen.tap('反映给老师')
  await screen.shows('已反映，老师核对更正后会通知你。', `应为${department}`, '涉及：档案接收单位')
})

it('[N8] The counselor finds it gathered with the others, and has the list to hand on.', async () => {
  await phones.school.timerAfterUndo()
  comesBack(counselor)
  const { screen } = counselor
  await screen.tap('审核')
  // One call, counted on its tab.
  await screen.tap('求助1')
  await screen.shows('去向有误', '1人', lin.name, lin.studentNo, `应为${department}`)
  await screen.tap('复制清单')
  expect(counselor.device.clipboard).toContain(`接收部门漏了，应为${department}`)
})

it('[N8] The office reads the call, and mends the destination on its page; who confirms is told.', async () => {
  office.open('/packages/staff/queue/index?tab=tickets')
  const { screen } = office
  await screen.tap(lin.name)
  await screen.at('packages/staff/tickets/index')
  await screen.shows('去向信息有误', `应为${department}`)
  await screen.tap('看去向')
  await screen.at('packages/staff/destination/index')
  await screen.shows('已审核，等毕业生确认', '毕业生说：信息有误', '关于：档案接收单位')
  await screen.tap('更正去向')
  await screen.shows('保存后会通知毕业生', '还没有改动')
  await screen.type('接收部门', department)
  await screen.shows('先写更正原因')
  await screen.type('更正原因', '按毕业生反映补上')
  await screen.tap('保存1处更正')
  await screen.shows('已更正，并通知了毕业生。', department)
  await screen.showsNo('毕业生说：信息有误')
})

it('[N8] The student reads what stands now from the beginning, and confirms it with one tick.', async () => {
  await phones.school.timerAfterUndo()
  const { screen } = student
  comesBack(student)
  await screen.tap('核对并确认')
  await screen.shows('学校更正了接收部门。从头核对一遍', department)
  await screen.tap('我已逐项核对，以上信息无误')
  await screen.tap('信息无误，确认登记去向')
  await screen.shows('去向已经确认', '几个日子')
})

it('Home then says that everything is done, and what comes next is the report.', async () => {
  const { screen } = student
  comesBack(student)
  await screen.shows('去向已确认', '领取核验报告')
})
