import { cohortId, importRoster, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, residentNumber, type Graduate } from '../support/cloud-graduates'
import { everybody, foundLaterCohort, laterCohortId } from '../support/cloud-real-names'

/** Who belongs to a cohort: its levels (D1), graduates from elsewhere (G1), and who comes from an earlier year (H1). */
const school = useSchool()
const office = school.as(staff.office)
const { lin, zhou } = graduates

async function scopeIs(scope: { levels: string[]; hmt: boolean; international: boolean }): Promise<void> {
  const {
    rev,
    now: _n,
    windows: _w,
    collegeWindows: _c,
    colleges: _l,
    categoryTable: _t,
    chains: _k,
    ...settings
  } = await office.must('cohort.get', { cohortId })
  const wanted = { ...scope, completers: true }
  await office.must('cohort.save', { id: cohortId, rev, ...settings, scope: wanted })
  school.pass(10_000)
}

const rows = (level: string, order: number, over: Partial<Graduate> = {}): Graduate => ({
  ...lin,
  studentNo: String(2_300_000_600 + order),
  documentNo: residentNumber('430102', lin.born, 600 + order * 2 + 1),
  level,
  ...over,
})

test('[D1] Rows outside the scope are refused by row, column and cause; all the others are taken in.', async () => {
  await scopeIs({ levels: ['本科', '硕士'], hmt: true, international: false })
  const roster = ['本科', '专科', '高职扩招', '硕士研究生', '博士研究生', '本科结业'].map((level, order) =>
    rows(level, order),
  )
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: roster })
  expect(step).toMatchObject({ total: 6, importable: 3, created: 3 })
  expect(step?.issues.filter(({ level }) => level === 'error')).toEqual(
    [3, 4, 6].map((row) => ({ row, column: '学历层次', code: 'outOfScope', level: 'error' })),
  )
})

test('[D1] When the office widens the scope, the same roster brings the rest, and nobody twice.', async () => {
  await scopeIs({ levels: ['本科', '硕士', '博士', '专科', '高职扩招'], hmt: true, international: false })
  const roster = ['本科', '专科', '高职扩招', '硕士研究生', '博士研究生', '本科结业'].map((level, order) =>
    rows(level, order),
  )
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: roster })
  expect(step).toMatchObject({ created: 3, unchanged: 3, importable: 6 })
})

const fromHongKong = rows('本科', 20, { documentType: '香港居民身份证', documentNo: 'C123456(9)' })
const abroad = rows('本科', 21, { documentType: '护照', documentNo: 'E12345678' })

test('[G1] Graduates from 港澳台 belong to the cohort, international students do not.', async () => {
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: [fromHongKong, abroad] })
  expect(step).toMatchObject({ created: 1, importable: 1 })
  expect(step?.issues).toContainEqual({ row: 3, column: '证件类型', code: 'outOfScope', level: 'error' })
  expect(await school.stored('registrations', { studentNo: abroad.studentNo })).toEqual([])
})

test('[G1] A cohort may leave 港澳台 out, or take international students in: that is its setting.', async () => {
  await scopeIs({ levels: ['本科'], hmt: false, international: true })
  const others = [fromHongKong, abroad].map((row, index) => ({
    ...row,
    studentNo: String(2_300_000_690 + index),
    documentNo: index === 0 ? 'P103265(1)' : 'E87654321',
  }))
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: others })
  expect(step?.issues.filter(({ code }) => code === 'outOfScope').map(({ row }) => row)).toEqual([2])
  expect(await school.stored('registrations', { studentNo: '2300000691' })).toHaveLength(1)
})

test('[H1] Who stays on a year or comes back stands in the later roster too, and confirms there under the old 学号.', async () => {
  await foundLaterCohort(school, everybody)
  const claim = (cohort: string) => ({
    cohortId: cohort,
    studentNo: zhou.studentNo,
    documentNo: zhou.documentNo.slice(-6),
  })
  const person = school.as('phone-of-one-who-stayed')
  await person.must('identity.bind', claim(laterCohortId))
  const { records } = await person.must('me.get', {})
  expect(records.map((record) => [record.cohortId, record.studentNo])).toEqual([
    [laterCohortId, zhou.studentNo],
  ])
  // The roster of the earlier year still has the row: it is another record, and nobody's yet.
  expect((await school.registration(zhou.studentNo)).binding).toBeNull()
})
