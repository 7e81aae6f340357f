/** @jest-environment ./test/weapp/host/environment.ts */
import { cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { aPhoto } from '../support/cloud-proofs'
import { usePhones } from './phones'
import type { Phone } from './host/phone'

/** The built mini-program in three people's hands, on the real functions: one story, told in order. */
const phones = usePhones()
const { lin } = graduates
let student: Phone
let counselor: Phone

beforeAll(async () => {
  const office = phones.school.as(staff.office)
  await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // Every function has heard of it.
  phones.school.pass(60_000)
  student = phones.of('phone-of-lin')
  counselor = phones.of(staff.counselor)
  student.open()
})

it('A visitor is told what this is, and binds with the student number and the end of the document number.', async () => {
  const { screen } = student
  await screen.shows('毕业这件事，一站一站办')
  await screen.tap('绑定身份')
  await screen.at('pages/bind/index')
  await screen.type('学号', lin.studentNo)
  await screen.type('证件号码后6位', lin.documentNo.slice(-6))
  await screen.tap('核对并绑定')
  await screen.at('pages/home/index')
  await screen.shows('现在轮到你', '核对生源信息', lin.name)
})

it('The wizard leads through the roster by steps, and a place is found by its name.', async () => {
  const { screen } = student
  await screen.tap('开始核对')
  await screen.at('packages/source/form/index')
  await screen.tap('湖南省长沙市芙蓉区')
  await screen.type('搜县、市、区，也认旧名，如“隆昌县”', '隆昌')
  await screen.tap('四川省内江市隆昌市')
  await screen.tap('选好了')
  await screen.shows('与校库不同', '校库：湖南省长沙市芙蓉区')
  expect(student.packages).toContain('packages/geo')
  await screen.tap('下一步：学籍')
  await screen.shows(lin.major)
  await screen.tap('下一步：联系方式')
  expect(await screen.valueOf('手机号码')).toBe('13800001111')
})

it('What is typed is kept when the system ends the program, and saved when the person goes on.', async () => {
  await student.screen.type('QQ号码', '20020512')
  student.kill()
  student.open()
  await student.screen.shows('继续填写')
  await student.screen.tap('继续填写')
  expect(await student.screen.valueOf('QQ号码')).toBe('20020512')
  await student.screen.type('家庭地址', '湖南省长沙市芙蓉区示例路9号3栋101')
  await student.screen.shows('已自动保存草稿')
})

it('The changed place asks for its proof: a photo is taken, turned upright, sent and taken in.', async () => {
  const { screen } = student
  await screen.tap('下一步：照片附件')
  await screen.tap('证明材料一')
  await screen.at('packages/proof/index')
  expect(student.packages).toContain('packages/proof')
  await screen.shows('四川省内江市隆昌市', '审核通过后才生效', '只收 JPG、PNG 图片', '还差证明材料一')
  student.device.album.offer(Buffer.from('%PDF-1.7 not a photo'))
  await screen.tap('拍照或选图')
  await screen.shows('刚才那份是 PDF，没有收下。请拍成照片再传。')
  student.device.album.offer(await aPhoto(1))
  await screen.tap('拍照或选图')
  await screen.tap('旋转')
  await screen.tap('用这张')
  await screen.shows('已收下', '传好了，返回')
  await screen.tap('传好了，返回')
  await screen.at('packages/source/form/index')
})

it('The preview shows what changed, and the submission is answered by a receipt.', async () => {
  const { screen } = student
  await screen.tap('看一遍再提交')
  await screen.at('packages/source/preview/index')
  await screen.shows('你改了3项', '1份证明，已加水印', '20020512', '示例路9号', '隆昌市')
  await screen.tap('以上信息是我本人填写，真实、完整。学院审核前，我可以随时撤回修改。')
  await screen.tap('提交给学院审核')
  await screen.at('packages/source/receipt/index')
  await screen.shows('已交给学院', '审核前都可以撤回')
})

it('The counselor takes the record from the queue, sees the change and approves it.', async () => {
  counselor.open()
  const { screen } = counselor
  await screen.tap('审核')
  await screen.at('packages/staff/queue/index')
  await screen.shows(lin.name, '改了3项：生源地、家庭地址、QQ号码')
  await screen.tap('开始审核')
  await screen.at('packages/staff/review/index')
  await screen.shows('芙蓉区', '隆昌市')
  await screen.tap('通过')
  await screen.shows('都审完了')
})

it("The student's first page then shows the next step.", async () => {
  student.kill()
  student.open()
  await student.screen.shows('登记毕业去向')
})
