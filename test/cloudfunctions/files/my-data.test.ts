import { ValueType, Workbook, type CellValue } from 'exceljs'
import { openArchive } from '../../../cloudfunctions/files/roster/archive'
import { emptyResume } from '../../../domain/resume/content'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { bringEvidence, requested } from '../../support/cloud-corrections'
import { graduates, mechanics, type Graduate } from '../../support/cloud-graduates'
import { confirmed } from '../../support/cloud-reports'
import { aResume } from '../../support/cloud-resumes'
import type { Person } from '../../support/cloud-school'
import { allowPhotos } from '../api/matrix-pictures'

/** What is kept about a graduate, as a file of their own: all of it, nobody else's, and nothing that computes. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const formula = "=cmd|' /C calc'!A0"

const names = [
  '基本信息',
  '我填写的',
  '提交与审核',
  '更正申请',
  '求助',
  '消息',
  '证明材料',
  '核验报告',
  '简历',
  '谁看过',
]

interface File {
  readonly bytes: Buffer
  readonly workbook: Workbook
  /** Sheet → rows of texts, the head first. */
  readonly rows: Readonly<Record<string, readonly (readonly string[])[]>>
}

async function exported(person: Person): Promise<File> {
  const { xlsx } = await person.must('me.export', { cohortId })
  const bytes = Buffer.from(xlsx, 'base64')
  const workbook = new Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const rows = workbook.worksheets.map((sheet): [string, string[][]] => [
    sheet.name,
    sheet.getSheetValues().flatMap((row) => (row === undefined ? [] : [textsOf(row)])),
  ])
  return { bytes, workbook, rows: Object.fromEntries(rows) }
}

/** ExcelJS counts from one. */
const textsOf = (row: unknown): string[] =>
  (row as CellValue[]).slice(1).map((value) => (typeof value === 'string' ? value : ''))

/** Everything a program could find in the file, unpacked. */
async function unpacked({ bytes }: File): Promise<string> {
  const archive = await openArchive(bytes)
  const parts = ['xl/sharedStrings.xml', 'xl/workbook.xml', 'docProps/core.xml', 'docProps/app.xml']
  const sheets = names.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`)
  let text = ''
  for (const part of [...parts, ...sheets]) for await (const piece of archive.text(part)) text += piece
  return text
}

/** Everything there can be: a destination and its report, a correction, calls for help, a résumé, and looks. */
async function lived(graduate: Graduate, mark: string): Promise<Person> {
  const { person, id } = await confirmed(school, graduate)
  await person.must('report.issue', { cohortId, kind: 'archive', days: 7 })
  await bringEvidence(school, person)
  await requested(person, { values: { graduatesOn: '2027-12' }, reason: `${mark}的更正原因` })
  for (const text of [formula, `${mark}的求助`]) {
    school.pass(1000)
    await person.must('ticket.open', { cohortId, kind: 'other', text })
  }
  const [ticket] = (await person.must('ticket.own', {})).tickets
  await school
    .as(staff.counselor)
    .must('ticket.answer', { id: ticket?.id ?? '', rev: 1, text: `答复${mark}`, close: true })
  const content = {
    ...emptyResume,
    education: [],
    experience: [],
    intention: `${mark}的意向`,
    awards: ['+1+1', '-2', '@SUM(1)'],
  }
  await person.must('resume.save', { cohortId, rev: 0, content })
  await school.as(staff.counselor).must('document.reveal', { id, reason: `核对${mark}` })
  await school.timerAfterUndo()
  return person
}

let own: Person
let file: File
beforeAll(async () => {
  await allowPhotos(school, { [staff.office]: cohortId })
  await lived(zhou, '周氏')
  own = await lived(lin, '林氏')
  file = await exported(own)
}, 60_000)

test('It opens as a workbook of ten sheets, and its name says nothing of whose it is.', async () => {
  expect(file.workbook.worksheets.map(({ name }) => name)).toEqual(names)
  expect((await own.must('me.export', { cohortId })).name).toBe('我的数据.xlsx')
})

test.each([
  ['基本信息', ['姓名', lin.name, '']],
  ['基本信息', ['证件号码后四位', lin.documentNo.slice(-4), '']],
  ['我填写的', ['毕业去向，最近提交', '毕业去向类别', '签就业协议形式就业']],
  ['我填写的', ['毕业去向，最近提交', '单位行业', '制造业']],
  ['我填写的', ['毕业去向，最近提交', '单位所在地', '湖南省湘潭市']],
  ['我填写的', ['档案去向', '档案接收单位', '示例装备制造有限公司人力资源部']],
  ['我填写的', ['户口', '户口是否转入学校', '否']],
  ['简历', ['求职意向', '林氏的意向']],
])('Sheet %s says what was entered: %j.', (sheet, row) => {
  expect(file.rows[sheet]).toContainEqual(row)
})

test.each([
  ['提交与审核', ['你', '提交了生源信息']],
  ['提交与审核', ['老师', '审核通过了毕业去向']],
  ['提交与审核', ['你', '确认了毕业去向']],
  ['更正申请', ['毕业年月', '2027-06', '2027-12', '林氏的更正原因', '等学院核实']],
  ['求助', ['你', '其他问题', '林氏的求助', '已办结']],
  ['求助', ['老师', '其他问题', '答复林氏']],
  ['消息', ['你的去向已审核通过，请核对并确认。']],
  ['消息', ['老师回复了你的求助，请查看。']],
  ['证明材料', ['在用']],
  ['核验报告', ['去向登记核验报告', '生效中']],
  ['谁看过', [`辅导员（${mechanics.college}）`, '打开了你的资料']],
  ['谁看过', [`辅导员（${mechanics.college}）`, '看了你的证件号码全号', '核对林氏']],
  ['谁看过', ['你自己', '导出了你的数据']],
])('Sheet %s has a line with %j.', (sheet, cells) => {
  const found = (file.rows[sheet] ?? []).filter((row) => cells.every((cell) => row.includes(cell)))
  expect(found.length).toBeGreaterThan(0)
})

test('What looks like a formula stays the text that was typed; no cell of the file is anything but text.', () => {
  const cells: { readonly type: ValueType; readonly format: string; readonly text: string }[] = []
  for (const sheet of file.workbook.worksheets)
    sheet.eachRow((row) => {
      row.eachCell(({ type, numFmt, text }) => cells.push({ type, format: numFmt, text }))
    })
  expect(cells.length).toBeGreaterThan(200)
  expect(cells.filter(({ type, format }) => type !== ValueType.String || format !== '@')).toEqual([])
  for (const typed of [formula, '+1+1', '-2', '@SUM(1)'])
    expect(cells.filter(({ text }) => text === typed)).toHaveLength(1)
})

test('No formula stands in the file as it is packed, no whole document number, no openid, no name of the staff.', async () => {
  const text = await unpacked(file)
  expect(text).toContain('林氏的求助')
  expect(text).not.toMatch(/<f[ >]/u)
  const { openid } = own
  const numbers = Object.values(graduates).map(({ documentNo }) => documentNo)
  for (const hidden of [...numbers, openid, `phone-${zhou.studentNo}`, ...Object.values(staff)])
    expect(text).not.toContain(hidden)
  for (const staffName of Object.keys(staff)) expect(text).not.toContain(`>${staffName}<`)
})

test('Nothing of another graduate is in it.', async () => {
  const text = await unpacked(file)
  for (const other of ['周氏', zhou.name, zhou.studentNo]) expect(text).not.toContain(other)
  const { _id: otherId } = await school.registration(zhou.studentNo)
  expect(text).not.toContain(otherId)
})

test('Each export is a line of the log by its owner, written before the file is handed out; a repeated request is one line.', async () => {
  const { _id: registrationId } = await school.registration(lin.studentNo)
  const lines = () => school.stored('accessLog', { registrationId, what: 'dataExported' })
  const before = (await lines()).length
  const sent = { requestId: 'one-and-the-same-export' }
  await own.must('me.export', { cohortId }, sent)
  await own.must('me.export', { cohortId }, sent)
  const after = await lines()
  expect(after).toHaveLength(before + 1)
  expect(after.at(-1)).toMatchObject({ by: own.openid, as: 'graduate', cohortId })
})

test('Five a day, and then it says so; a day later it goes on.', async () => {
  const person = await lived(zheng, '郑氏')
  for (let time = 0; time < 5; time += 1) await person.must('me.export', { cohortId })
  expect(await person.refused('me.export', { cohortId })).toEqual({ code: 'exportsTooMany' })
  school.pass(24 * 3_600_000)
  await person.must('me.export', { cohortId })
}, 30_000)

test('Without its line in the log there is no file.', async () => {
  school.pass(24 * 3_600_000)
  await school.fault({ collection: 'accessLog', action: 'database.insertDocument', code: 'SYS_BROKEN' })
  const { reply } = await own.call('me.export', { cohortId })
  expect(reply.ok).toBe(false)
  expect(JSON.stringify(reply)).not.toContain('xlsx')
})

// What the school has reviewed stays with the record, on the pages as in the file.
test('What somebody wrote to the school who was bound before by mistake is not in the file of who is bound now.', async () => {
  const wrong = await lived(gao, '错绑者')
  const { _id: id } = await school.registration(gao.studentNo)
  const counselor = school.as(staff.counselor)
  await counselor.must('identity.release', { id, reason: '错绑者绑错了' })
  school.pass(1000)
  const right = school.as('the-right-phone')
  const secret = { cohortId, studentNo: gao.studentNo, documentNo: gao.documentNo.slice(-6) }
  await right.must('identity.bind', secret)
  await school.timerAfterUndo()
  const text = await unpacked(await exported(right))
  expect(text).toContain(gao.name)
  expect(text).not.toContain('错绑者')
  expect(await wrong.refused('me.export', { cohortId })).toEqual({ code: 'notFound' })
}, 30_000)

test('A résumé that was written before the present binding is not in the own data, also of the same person.', async () => {
  const person = await bound(school, he)
  await person.must('resume.save', { cohortId, rev: 0, content: aResume })
  expect((await exported(person)).rows['简历']).toContainEqual(['求职意向', aResume.intention])
  const boundAt = (await school.registration(he.studentNo)).binding?.at ?? 0
  school.pass(1_000)
  await person.must('identity.unbind', { cohortId, boundAt })
  school.pass(1_000)
  await bound(school, he)
  // The timer that forgets it has not run yet.
  expect(await school.stored('resumes', { openid: person.openid })).toHaveLength(1)
  expect((await exported(person)).rows['简历']).toEqual([['项目', '内容']])
})

test('Strangers and staff have nothing to export here.', async () => {
  for (const openid of ['a-stranger', staff.office, staff.counselor, staff.administrator])
    expect(await school.as(openid).refused('me.export', { cohortId })).toEqual({ code: 'notFound' })
})
