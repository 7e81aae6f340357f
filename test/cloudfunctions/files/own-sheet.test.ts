import { cohortId, staff } from '../../support/cloud-founding'
import { graduates, mechanics, residentNumber, rosterOf } from '../../support/cloud-graduates'
import { staffSheet } from '../../support/cloud-staff-sheet'
import { useSchool } from '../../support/founded-school'

/** Workbooks of the office: only whoever brought one has it read or removed, and a lost answer is told again. */
const school = useSchool()
const office = school.as(staff.office)
const administrator = school.as(staff.administrator)
const second = school.as('second-administrator')
const DAY = 86_400_000
const missing = { code: 'rosterMissing' }

beforeAll(() =>
  school.put('staff', {
    _id: second.openid,
    rev: 1,
    name: '第二位',
    suspended: false,
    grants: [
      {
        role: 'administrator',
        campusId: 'main',
        cohortIds: null,
        collegeIds: null,
        classIds: null,
        until: null,
      },
    ],
    campusIds: ['main'],
    administratorOf: ['main'],
  }),
)

const colleague = (workNo: string): Promise<Buffer> =>
  staffSheet([[workNo, '李老师', '13800138000', '辅导员', mechanics.college, '', '']])
const newcomer = (order: number) => ({
  ...graduates.zhou,
  studentNo: String(2_300_000_000 + order),
  documentNo: residentNumber('430102', '2004-08-08', order),
  born: '2004-08-08',
})
const paths = () => [...school.files().keys()]

test('The same request is told the same place, another body under its id is a conflict, and places cannot be guessed.', async () => {
  const sent = { requestId: 'the-same-request' }
  const { path } = await office.must('sheet.begin', { folder: 'rosters' }, sent)
  expect(path).toMatch(/^rosters\/[A-Za-z0-9_-]{43}\.xlsx$/u)
  expect(await office.must('sheet.begin', { folder: 'rosters' }, sent)).toEqual({ path })
  expect(await office.refused('sheet.begin', { folder: 'staff' }, sent)).toEqual({ code: 'conflict' })
  expect((await administrator.must('sheet.begin', { folder: 'rosters' }, sent)).path).not.toBe(path)
})

test('Nobody imports another’s list of colleagues: it is as if there were none, and the file stays with its owner.', async () => {
  const fileID = await school.bringSheet(staff.administrator, 'staff', await colleague('O1'))
  const asked = { fileID, cohortId, dryRun: false }
  expect(await second.refused('staff.import', asked)).toEqual(missing)
  expect(await second.refused('staff.import', { ...asked, dryRun: true })).toEqual(missing)
  expect(await school.stored('posts', { workNo: 'O1' })).toEqual([])
  expect(await administrator.must('staff.import', asked)).toMatchObject({ people: 1 })
})

test('Nobody imports another’s roster, nor a file at a path that nobody began, nor one of another folder.', async () => {
  const bytes = await rosterOf([newcomer(702)])
  const fileID = await school.bringSheet(staff.office, 'rosters', bytes)
  const from = (id: string) => ({ fileID: id, cohortId, cursor: null })
  expect(await administrator.refused('roster.import', from(fileID))).toEqual(missing)
  // Their own upload, at a path of their own choice.
  const chosen = await school.upload(staff.office, 'rosters/chosen.xlsx', bytes)
  expect(await office.refused('roster.import', from(chosen))).toEqual(missing)
  const { path } = await office.must('sheet.begin', { folder: 'staff' })
  const moved = await school.upload(staff.office, path.replace('staff/', 'rosters/'), bytes)
  expect(await office.refused('roster.import', from(moved))).toEqual(missing)
  for (const odd of ['*', '..', 'a.xlsx.xlsx', "'", '%2e%2e', '$ne'])
    expect(
      await office.refused('roster.import', from(`cloud://local-env.bucket/rosters/${odd}.xlsx`)),
    ).toEqual(missing)
  expect(paths().filter((one) => one.startsWith('rosters/'))).toHaveLength(3)
  expect(await school.stored('registrations', { studentNo: '2300000702' })).toEqual([])
  expect(await office.must('roster.import', from(fileID))).toMatchObject({ created: 1 })
})

test('A list of colleagues whose answer was lost answers the same again, and nobody is invited twice.', async () => {
  const fileID = await school.bringSheet(staff.administrator, 'staff', await colleague('L1'))
  const asked = { fileID, cohortId, dryRun: false }
  const sent = { requestId: 'the-lost-answer' }
  const { reply } = await administrator.call('staff.import', asked, sent)
  expect(reply).toEqual({ ok: true, value: { rows: 1, people: 1, issues: [] } })
  expect(paths().some((path) => fileID.endsWith(path))).toBe(false)
  school.pass(60_000)
  expect((await administrator.call('staff.import', asked, sent)).reply).toEqual(reply)
  expect(await school.stored('posts', { workNo: 'L1' })).toHaveLength(1)
  // Another intent with the same file has nothing to read, and the same id no other body.
  expect(await administrator.refused('staff.import', asked)).toEqual(missing)
  expect(await administrator.refused('staff.import', { ...asked, dryRun: true }, sent)).toEqual({
    code: 'conflict',
  })
  expect(await second.refused('staff.import', asked, sent)).toEqual(missing)
})

test('A refusal of a file is told again as well.', async () => {
  const fileID = await school.bringSheet(staff.administrator, 'staff', Buffer.from('no workbook'))
  const asked = { fileID, cohortId, dryRun: true }
  const sent = { requestId: 'the-lost-refusal' }
  for (let times = 0; times < 2; times += 1)
    expect(await administrator.refused('staff.import', asked, sent)).toEqual({ code: 'rosterNotXlsx' })
})

test.each([
  ['posts', 'database.insertDocument'],
  ['sheets', 'database.modifyDocument'],
  [undefined, 'storage.batchDeleteFile'],
] as const)(
  'Whatever breaks off at %s, before or after it was done, the same request ends with one invitation and one answer.',
  async (collection, action) => {
    for (const after of [false, true]) {
      const workNo = `B-${collection ?? 'file'}-${String(after)}`
      const fileID = await school.bringSheet(staff.administrator, 'staff', await colleague(workNo))
      const asked = { fileID, cohortId, dryRun: false }
      const sent = { requestId: `broken-off-${workNo}` }
      await school.fault({
        ...(collection !== undefined && { collection }),
        action,
        code: 'EXCEED_REQUEST_LIMIT',
        times: 1,
        after,
      })
      await administrator.call('staff.import', asked, sent)
      await school.calm()
      expect(await administrator.must('staff.import', asked, sent)).toEqual({
        rows: 1,
        people: 1,
        issues: [],
      })
      expect(await school.stored('posts', { workNo })).toHaveLength(1)
    }
  },
)

test('Two of the same import at the same time invite once; whoever asks again is told the same.', async () => {
  const fileID = await school.bringSheet(staff.administrator, 'staff', await colleague('T1'))
  const asked = { fileID, cohortId, dryRun: false }
  const sent = { requestId: 'two-at-once' }
  await Promise.all([1, 2, 3].map(() => administrator.call('staff.import', asked, sent)))
  expect(await administrator.must('staff.import', asked, sent)).toEqual({ rows: 1, people: 1, issues: [] })
  expect(await school.stored('posts', { workNo: 'T1' })).toHaveLength(1)
})

test('The last step of a roster is told again with the same counts, although the file is gone.', async () => {
  const fileID = await school.bringSheet(staff.office, 'rosters', await rosterOf([newcomer(704)]))
  const asked = { fileID, cohortId, cursor: null }
  const sent = { requestId: 'the-last-step' }
  const first = await office.must('roster.import', asked, sent)
  expect(first).toMatchObject({ created: 1, cursor: null })
  expect(await office.must('roster.import', asked, sent)).toEqual(first)
})

test('A file that nobody imported, and what is known of it, is gone after a day and not before.', async () => {
  const fileID = await school.bringSheet(staff.office, 'rosters', await rosterOf([newcomer(706)]))
  const id = /([^/]+)\.xlsx$/u.exec(fileID)?.[1] ?? ''
  const stands = async () => [
    paths().some((path) => fileID.endsWith(path)),
    (await school.stored('sheets', { _id: id })).length > 0,
  ]
  // The timer's clock goes on while it runs.
  school.pass(DAY - 60_000)
  await school.timer()
  expect(await stands()).toEqual([true, true])
  school.pass(60_000)
  await school.timer()
  expect(await stands()).toEqual([false, false])
  expect(await office.refused('roster.import', { fileID, cohortId, cursor: null })).toEqual(missing)
})

test('Suspended in between, nobody imports what they brought before.', async () => {
  const fileID = await school.bringSheet(second.openid, 'staff', await colleague('S1'))
  const [entry] = await school.stored('staff', { _id: second.openid })
  if (entry === undefined) throw new Error('no second administrator')
  await school.put('staff', { ...entry, suspended: true })
  expect(await second.refused('staff.import', { fileID, cohortId, dryRun: false })).toEqual({
    code: 'notAllowed',
  })
})
