import type { RosterRow } from '../../domain/roster/read-row'
import { demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { aPage } from './support/a-page'
import { Demo } from './support/demo'
import type { Phone } from './support/phone'

/**
 * The main job of student and counselor, by mouse and keyboard alone, told from the first tap to the last:
 * each test goes on where the one before ended. The third phone is the office's: office-and-console.test.ts.
 */
let demo: Demo
let student: Phone
let counselor: Phone
let graduate: RosterRow
const MINUTE = 60_000

beforeAll(async () => {
  demo = await Demo.start()
  graduate = demo.graduate(0)
  student = await demo.phone('phone-of-a-student')
  counselor = await demo.phone(demoPeople.counselor)
}, 7 * MINUTE)

afterAll(() => demo.stop())

afterEach(() => {
  for (const phone of [student, counselor]) expect(phone.takeProblems()).toEqual([])
})

test(
  '[R2] A student binds and is led into the wizard, step by step, forth and back.',
  async () => {
    await student.goTo(pages.home)
    await student.tap('绑定身份')
    await student.sees('先确认是你本人')
    await student.type('学号', graduate.studentNo)
    await student.type('证件号码后6位', graduate.documentNo.slice(-6))
    await student.tap('核对并绑定')
    await student.sees('核对生源信息')
    await student.tap('开始核对')
    await student.sees('1 身份')
    await student.tap('下一步：学籍')
    await student.sees('专业代码')
    await student.tap('下一步：联系方式')
    await student.sees('家庭地址')
    await student.tap('下一步：照片附件')
    await student.sees('证件照（可不传）')
    await student.tap('上一步')
    await student.tap('上一步')
    await student.sees('专业代码')
  },
  2 * MINUTE,
)

test(
  '[D4] The own record shows what the school has, and one tap leads to confirming or to mending it.',
  async () => {
    await student.goTo(pages.record)
    await student.sees(String(graduate.values.name))
    await student.sees(graduate.studentNo)
    expect(await student.text()).not.toContain(graduate.documentNo)
    await student.tap('确认无误')
    await student.sees('没有改动')
    await student.goTo(pages.record)
    await student.tap('申请修改')
    // It opens where the student stopped.
    await student.sees('下一步：联系方式')
  },
  2 * MINUTE,
)

test(
  '[H5] A value that differs from the roster is marked neutrally, and can be submitted.',
  async () => {
    await student.goTo(`${pages.source}?step=identity`)
    await student.tap('政治面貌')
    const other = graduate.values.politicalStatus === '群众' ? '共青团员' : '群众'
    await student.tap(other)
    await student.tap('采用')
    await student.sees('与校库不同')
    // The place is read by its name: the division data has arrived.
    await student.seesNoLonger('正在查地名…')
    expect(await student.text()).not.toContain('地区代码')
    await student.goTo(`${pages.source}?step=contact`)
    await student.type('家庭地址', '湘乡市东山街道桑梅中路16号1栋302')
    await student.tap('下一步：照片附件')
    await student.tap('证明材料一')
    await student.choosePicture('证明材料一', await aPage('户口本'))
    await student.tap('用这张')
    await student.tap('传好了，返回')
    await student.tap('看一遍再提交')
    await student.sees('你改了2项')
    await student.sees('1份证明，已加水印')
    await student.tap(/以上信息是我本人填写/)
    await student.tap('提交给学院审核')
    await student.sees('回执号')
  },
  2 * MINUTE,
)

test(
  'The counselor finds it in the queue, compares old and new, and approves it.',
  async () => {
    await counselor.goTo(pages.queue)
    await counselor.tap(String(graduate.values.name))
    await counselor.sees('湘乡市东山街道桑梅中路16号1栋302')
    await counselor.sees(/^另有/)
    await counselor.tap('通过')
    await counselor.sees(/已通过|都审完了/)
  },
  MINUTE,
)

test(
  '[B1] Home says whose turn it is, and its ladder who did what and what comes until when.',
  async () => {
    await student.goTo(pages.home)
    await student.sees('登记毕业去向')
    await student.sees('现在轮到你')
    await student.sees(/^还剩/)
    for (const step of ['绑定身份', '生源核对', '学院审核', '去向登记', '确认去向', '核验报告'])
      await student.sees(step)
    await student.sees('辅导员')
    await student.sees(/月\d+日截止/)
    await student.sees(/月\d+日通过/)
  },
  MINUTE,
)

test(
  'The student registers a destination, the counselor approves it, the student confirms it.',
  async () => {
    await student.tap('登记去向')
    await student.tap('境内升学')
    await student.tap('研究生')
    await student.tap('下一步：填写去向')
    await student.type('学校名称', '示例理工大学')
    await student.type('录取专业', '机械工程')
    await student.tap('转回生源地')
    await student.tap(/^录取材料/)
    await student.choosePicture('录取材料', await aPage('录取通知书'))
    await student.tap('用这张')
    await student.tap('传好了，返回')
    await student.tap('下一步：预览')
    await student.sees('看一遍再提交')
    await student.tap(/^提交，等/)
    await student.sees('已经提交，等老师审核')

    await counselor.goTo(pages.queue)
    await counselor.tap(/^去向 ?\d*$/)
    await counselor.tap(String(graduate.values.name))
    await counselor.sees('示例理工大学')
    await counselor.tap('通过')
    await counselor.sees(/已通过|都审完了/)

    await student.goTo(pages.home)
    await student.tap('核对并确认')
    await student.sees('示例理工大学')
    await student.tap('我已逐项核对，以上信息无误')
    await student.tap('信息无误，确认登记去向')
    await student.sees('去向已经确认')
  },
  2 * MINUTE,
)
