import type { CellValue } from 'exceljs'
import type { Structure } from '../../../domain/cohort/structure'
import { cohortId, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { law, mechanics } from '../../support/cloud-graduates'
import { staffHeader, staffSheet } from '../../support/cloud-staff-sheet'
import { useSchool } from '../../support/founded-school'

/** Colleagues from a sheet: everybody invited by 工号 and phone, every row answered for, nothing done twice. */
const school = useSchool()
const administrator = school.as(staff.administrator)
type Rows = readonly (readonly CellValue[])[]

interface Sent {
  readonly dryRun?: boolean
  readonly header?: readonly string[]
}
async function imported(rows: Rows, { dryRun = false, header = staffHeader }: Sent = {}) {
  const fileID = await school.bringSheet(staff.administrator, 'staff', await staffSheet(rows, header))
  return administrator.call('staff.import', { fileID, cohortId, dryRun })
}
async function answered(rows: Rows, dryRun = false) {
  const { reply } = await imported(rows, { dryRun })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}
const posts = (where: object = {}) => school.stored('posts', where)
/** A row that is right, with something changed. The first row of a sheet is its third line. */
const row = (over: Partial<Record<(typeof staffHeader)[number], CellValue>> = {}): readonly CellValue[] => {
  const right = { 工号: 'S0', 姓名: '李老师', 手机: '13800138000', 角色: '辅导员', 学院: mechanics.college }
  const typed: Partial<Record<(typeof staffHeader)[number], CellValue>> = { ...right, ...over }
  return staffHeader.map((title) => typed[title] ?? '')
}
const FIRST = 3

test('A dry run says what would come of it and changes nothing; the file with its numbers is gone.', async () => {
  expect(await answered([row({ 工号: 'D1' }), row({ 工号: 'D2', 角色: '校长' })], true)).toEqual({
    rows: 2,
    people: 1,
    issues: [{ row: FIRST + 1, code: 'roleUnknown' }],
  })
  expect(await posts()).toEqual([])
  expect([...school.files().keys()].filter((path) => path.startsWith('staff/'))).toEqual([])
})

test('Everybody of the sheet comes in by 工号 and phone, several rows being several roles.', async () => {
  const sheet = [
    row({ 工号: 'S1', 手机: '+86 138-0000-1111' }),
    row({ 工号: 'S1', 手机: 13800001111, 角色: '查看数据', 学院: '' }),
    row({
      工号: 'S2',
      姓名: '王老师',
      手机: '13900000002',
      角色: '学院老师',
      学院: `${mechanics.college}、${law.college}`,
    }),
    row({ 工号: 'S3', 姓名: '张老师', 手机: '13900000003', 角色: '就业处', 学院: '' }),
  ]
  expect(await answered(sheet)).toEqual({ rows: 4, people: 3, issues: [] })
  const joined = await school
    .as('came-by-sheet')
    .must('staff.join', { workNo: 'S1', phoneCode: 'phone-13800001111' })
  expect(joined).toEqual({ name: '李老师', roles: ['counselor', 'observer'] })
  const everywhere = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  const here = { ...everywhere, cohortIds: [cohortId] }
  expect(await posts({ workNo: 'S1' })).toMatchObject([
    {
      grants: [
        { ...here, role: 'counselor', collegeIds: [mechanicsId] },
        { ...everywhere, role: 'observer' },
      ],
    },
  ])
  expect(await posts({ workNo: 'S2' })).toMatchObject([
    {
      grants: [{ ...here, role: 'college', collegeIds: [mechanicsId, lawId] }],
      codeHash: '',
      phoneLast4: '0002',
    },
  ])
  expect(await posts({ workNo: 'S3' })).toMatchObject([{ grants: [{ ...everywhere, role: 'office' }] }])
  const kept = JSON.stringify(await posts())
  for (const phone of ['13800001111', '13900000002', '13900000003']) expect(kept).not.toContain(phone)
})

test('The same sheet again changes nothing, whether people came already or not; a role more is one invitation more.', async () => {
  const sheet = [
    row({ 工号: 'S1', 手机: '13800001111' }),
    row({ 工号: 'S2', 姓名: '王老师', 手机: '13900000002', 角色: '学院老师', 学院: mechanics.college }),
  ]
  const before = await posts()
  expect(await answered(sheet)).toEqual({
    rows: 2,
    people: 0,
    issues: [
      { row: FIRST, code: 'alreadyThere' },
      { row: FIRST + 1, code: 'alreadyThere' },
    ],
  })
  expect(await posts()).toEqual(before)
  const more = row({ 工号: 'S2', 姓名: '王老师', 手机: '13900000002', 角色: '查看数据', 学院: law.college })
  expect(await answered([...sheet, more])).toMatchObject({ people: 1 })
  expect(await posts({ workNo: 'S2' })).toHaveLength(2)
})

test('An invitation that ran out, or was taken back, is made again.', async () => {
  const sheet = [row({ 工号: 'R1' })]
  await answered(sheet)
  const [post] = await posts({ workNo: 'R1' })
  await administrator.must('staff.withdraw', { id: String(post?.['_id']) })
  expect(await answered(sheet)).toMatchObject({ people: 1 })
  school.pass(30 * 86_400_000)
  expect(await answered(sheet)).toMatchObject({ people: 1 })
  expect(await posts({ workNo: 'R1' })).toHaveLength(3)
})

test.each([
  ['workNoInvalid', row({ 工号: '' })],
  ['workNoInvalid', row({ 工号: '工号一' })],
  ['nameMissing', row({ 姓名: ' ' })],
  ['phoneInvalid', row({ 手机: '0731-88880000' })],
  ['phoneInvalid', row({ 手机: '1380013800' })],
  ['phoneInvalid', row({ 手机: { formula: 'A1', result: '13800138000' } })],
  ['roleUnknown', row({ 角色: '' })],
  ['administratorByHand', row({ 角色: '管理员', 学院: '' })],
  ['collegeMissing', row({ 学院: '' })],
  ['collegeMissing', row({ 角色: '就业处', 学院: '', 班级: '一班' })],
  ['collegeUnknown', row({ 学院: '没有的学院' })],
  ['collegeUnknown', row({ 角色: '查看数据', 学院: { formula: 'A1', result: '' } })],
  ['majorUnknown', row({ 专业: '没有的专业' })],
  ['classUnknown', row({ 班级: '没有的班' })],
] as const)('A row is answered with %s, and nobody is invited by it: %j.', async (code, wrong) => {
  const before = await posts()
  expect(await answered([wrong])).toEqual({ rows: 1, people: 0, issues: [{ row: FIRST, code }] })
  expect(await posts()).toEqual(before)
})

test('Rows of one 工号 that contradict or repeat each other are answered one by one; the first one counts.', async () => {
  const sheet = [
    row({ 工号: 'C1' }),
    row({ 工号: 'C1', 姓名: '别人', 学院: law.college }),
    row({ 工号: 'C1', 手机: '13900139000', 学院: law.college }),
    row({ 工号: 'C1' }),
  ]
  expect(await answered(sheet)).toEqual({
    rows: 4,
    people: 1,
    issues: [
      { row: FIRST + 1, code: 'contradictsAbove' },
      { row: FIRST + 2, code: 'contradictsAbove' },
      { row: FIRST + 3, code: 'duplicate' },
    ],
  })
})

test('Classes and majors are found by their names of today and of before, within the college of the row only.', async () => {
  const [structure] = await school.stored<Structure>('structure', { _id: cohortId })
  const one = structure?.classes.find(({ collegeId }) => collegeId === mechanicsId)
  const major = structure?.majors.find(({ id }) => id === one?.majorId)
  const other = structure?.classes.find(({ collegeId }) => collegeId === lawId)
  if (structure === undefined || one === undefined || major === undefined || other === undefined)
    throw new Error('no classes in the test school')
  await school.put('structure', {
    ...structure,
    classes: structure.classes.map((each) =>
      each.id === one.id ? { ...each, aliases: ['机电旧一班'] } : each,
    ),
  })
  const sheet = [
    row({ 工号: 'K1', 班级: '机电旧一班' }),
    row({ 工号: 'K2', 专业: major.name }),
    row({ 工号: 'K3', 班级: other.name }),
  ]
  const ofMajor = structure.classes.filter(({ majorId }) => majorId === major.id).map(({ id }) => id)
  const expected = other.name === one.name ? [] : [{ row: FIRST + 2, code: 'classUnknown' }]
  expect((await answered(sheet)).issues).toEqual(expected)
  expect(await posts({ workNo: 'K1' })).toMatchObject([
    { grants: [{ collegeIds: [mechanicsId], classIds: [one.id] }] },
  ])
  expect(await posts({ workNo: 'K2' })).toMatchObject([
    { grants: [{ collegeIds: [mechanicsId], classIds: ofMajor }] },
  ])
})

test('Nobody imports more than they hold.', async () => {
  const limited = school.as('administrator-of-mechanics')
  const grant = {
    role: 'administrator',
    campusId: 'main',
    cohortIds: [cohortId],
    collegeIds: [mechanicsId],
  } as const
  await administrator.must('staff.grant', {
    openid: limited.openid,
    rev: 0,
    name: '机电管理员',
    grants: [{ ...grant, cohortIds: [cohortId], collegeIds: [mechanicsId], classIds: null, until: null }],
  })
  const sheet = [
    row({ 工号: 'L1' }),
    row({ 工号: 'L2', 学院: law.college }),
    row({ 工号: 'L3', 角色: '就业处', 学院: '' }),
  ]
  const fileID = await school.bringSheet(limited.openid, 'staff', await staffSheet(sheet))
  expect(await limited.must('staff.import', { fileID, cohortId, dryRun: false })).toEqual({
    rows: 3,
    people: 1,
    issues: [
      { row: FIRST + 1, code: 'beyondOwn' },
      { row: FIRST + 2, code: 'beyondOwn' },
    ],
  })
})

test('A thousand rows are taken at once; one more is refused with the file removed.', async () => {
  const many = Array.from({ length: 1_001 }, (_, index) => row({ 工号: `M${String(index)}` }))
  const { reply } = await imported(many)
  expect(reply).toEqual({ ok: false, error: { code: 'staffRowsTooMany' } })
  expect([...school.files().keys()].filter((path) => path.startsWith('staff/'))).toEqual([])
  expect(await answered(many.slice(0, 1_000))).toEqual({ rows: 1_000, people: 1_000, issues: [] })
  expect(await answered(many.slice(0, 1_000))).toMatchObject({ people: 0 })
})

test('A file without the header, or that is no workbook, is refused with what to do.', async () => {
  const { reply } = await imported([row()], { header: ['工号', '姓名', '手机', '备注'] })
  expect(reply).toEqual({ ok: false, error: { code: 'staffHeaderMissing' } })
  const fileID = await school.bringSheet(staff.administrator, 'staff', Buffer.from('no workbook'))
  const asked = { fileID, cohortId, dryRun: true }
  expect(await administrator.refused('staff.import', asked)).toEqual({ code: 'rosterNotXlsx' })
  expect(await administrator.refused('staff.import', asked)).toEqual({ code: 'rosterMissing' })
  const elsewhere = { ...asked, fileID: fileID.replace('/staff/', '/evidence/') }
  expect(await administrator.refused('staff.import', elsewhere)).toEqual({
    code: 'badInput',
    fields: { fileID: 'badInput' },
  })
})

test('Stopped before the invitations were stored, the same file can be imported again, and nobody is invited twice.', async () => {
  const fileID = await school.bringSheet(
    staff.administrator,
    'staff',
    await staffSheet([row({ 工号: 'X1' })]),
  )
  const asked = { fileID, cohortId, dryRun: false }
  for (const after of [false, true]) {
    await school.fault({
      collection: 'posts',
      action: 'database.insertDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      times: 1,
      after,
    })
    expect(await administrator.refused('staff.import', asked)).toMatchObject({ code: 'busy' })
    await school.calm()
  }
  // They are counted as invited by this sheet, not as there before.
  expect(await administrator.must('staff.import', asked)).toEqual({ rows: 1, people: 1, issues: [] })
  expect(await posts({ workNo: 'X1' })).toHaveLength(1)
})
