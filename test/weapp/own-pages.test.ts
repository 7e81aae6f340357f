/** @jest-environment ./test/weapp/host/environment.ts */
import { Workbook } from 'exceljs'
import { unit } from '../support/cloud-destinations'
import { cohortId, FOUNDED_REV, policyWith, staff } from '../support/cloud-founding'
import { graduates, mechanics } from '../support/cloud-graduates'
import { aPhoto } from '../support/cloud-proofs'
import { confirmed } from '../support/cloud-reports'
import { rendered, undrawn, wordsOf } from '../support/rendered-pdf'
import { poll } from './host/poll'
import { usePhones } from './phones'
import type { Phone } from './host/phone'

/** What belongs to the graduate alone, in the built mini-program: the own data, who looked, the résumé. */
const phones = usePhones()
const { lin } = graduates
let student: Phone

beforeAll(async () => {
  const { school } = phones
  const { person, id } = await confirmed(school, lin)
  const office = school.as(staff.office)
  await office.must('destination.get', { id })
  await office.must('policy.save', { cohortId, rev: FOUNDED_REV, policy: policyWith({}) })
  // Every function has heard of it.
  school.pass(60_000)
  student = phones.of(person.openid)
  student.open()
})

/** Every cell of a workbook as a text. */
async function cellsOf(bytes: Buffer): Promise<readonly string[]> {
  const workbook = new Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const cells: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell.text)))
  return cells
}

it('我的 leads to what is kept: of every kind where it comes from, who sees it and until when.', async () => {
  const { screen } = student
  await screen.shows('去向已确认')
  await screen.tap('我的')
  await screen.at('pages/mine/index')
  await screen.tap('我的数据')
  await screen.at('packages/me/data/index')
  await screen.shows(
    '学校名单里的资料',
    '从哪来',
    '谁能看',
    '存多久',
    '之后自动删除',
    '只有你。导出后发给谁，由你决定',
  )
})

it('All of it opens as one workbook on the phone, in words, and without the whole document number.', async () => {
  const { screen, device } = student
  await screen.tap('导出我的数据')
  await screen.shows('导出好了。文件里有你的个人信息，别发给不认识的人。')
  const { opened } = device.documents
  if (opened === undefined) throw new Error('no file was opened')
  expect(opened.type).toBe('xlsx')
  const cells = await cellsOf(opened.bytes)
  expect(cells).toEqual(
    expect.arrayContaining([lin.name, lin.studentNo, unit.unitName, '签就业协议形式就业', '制造业']),
  )
  expect(cells.join('\n')).not.toContain(lin.documentNo)
})

it('谁看过我 names nobody, but says what office it was, when and why, the own export among it.', async () => {
  const { screen } = student
  await screen.tap('谁看过我的信息')
  await screen.at('packages/me/looks/index')
  await screen.shows(`辅导员（${mechanics.college}）`, '就业处', '打开了你的资料', '审核、更正或解答问题时')
  await screen.shows('你自己', '导出了你的数据', '这是最早的一条')
  expect(screen.text).not.toContain(staff.counselor)
})

it('[G5] The résumé begins with the own school years, and nobody else is said to see it.', async () => {
  const { screen } = student
  student.kill()
  student.open('/pages/mine/index')
  await screen.tap('我的简历')
  await screen.at('packages/resume/index')
  await screen.shows('只有你自己看得到，老师和学校都看不到。', '教育经历', '还没有保存过')
  expect(await screen.valueOf('专业')).toBe(lin.major)
})

it('[G5] What is written is there again when the system ended the program, and is then saved.', async () => {
  const { screen } = student
  await screen.type('求职意向', '结构设计工程师')
  await screen.type('学校', '示例大学')
  await screen.pick('开始年月', '2023-09')
  await screen.tap('添加一项获奖')
  await screen.type('奖项 1', '优秀毕业生')
  await screen.shows('草稿在这台手机上')
  student.kill()
  student.open('/packages/resume/index')
  await screen.shows('2023.09', '2027.06')
  expect(await screen.valueOf('学校')).toBe('示例大学')
  expect(await screen.valueOf('奖项 1')).toBe('优秀毕业生')
  await screen.tap('保存')
  await screen.shows('已保存')
  await screen.showsNo('草稿在这台手机上')
})

it('[G5] It opens as a PDF with its photo on the phone, and only this file stays there.', async () => {
  const { screen, device } = student
  await screen.tap('上传')
  await screen.at('packages/proof/index')
  await screen.shows('本人简历使用')
  device.album.offer(await aPhoto(3))
  await screen.tap('拍照或选图')
  await screen.tap('用这张')
  await screen.shows('已收下')
  await screen.tap('传好了，返回')
  await screen.at('packages/resume/index')
  await screen.shows('点照片可以更换。导出的简历里没有水印。')
  await screen.tap('导出 PDF')
  const name = `简历-${lin.name}.pdf`
  await poll(
    () => device.documents.opened?.name === name || undefined,
    () => `no paper was opened, but ${screen.text}`,
  )
  expect(device.documents.names).toEqual([name])
  const page = await rendered(device.documents.opened?.bytes ?? Buffer.alloc(0))
  expect(undrawn(page)).toEqual([])
  const words = wordsOf(page)
  for (const told of ['求职意向：结构设计工程师', '2023.09–2027.06示例大学', '优秀毕业生', lin.major])
    expect(words).toContain(told)
  expect(words).not.toContain(lin.documentNo.slice(-4))
})

it('[G5] The whole résumé is deleted when its owner says so, and the page begins anew.', async () => {
  const { screen } = student
  await screen.tap('删除整份简历')
  await screen.shows('删除简历？', '不能找回')
  await screen.tap('删除')
  await screen.shows('还没有保存过', '还没有照片')
  expect(await screen.valueOf('求职意向')).toBe('')
})
