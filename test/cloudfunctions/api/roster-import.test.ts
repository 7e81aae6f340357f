import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bound, cohortId, cohortOf, importFile, importRoster, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, residentNumber, rosterOf } from '../../support/cloud-graduates'
import { approved } from '../../support/cloud-review'

/** The office's roster through the deployed call: all of it once, nothing of it twice. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const office = school.as(staff.office)
const fixture = readFileSync(join(__dirname, '..', '..', 'fixtures', 'roster.xlsx'))
const truth = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'fixtures', 'roster.truth.json'), 'utf8'),
) as { total: number; counts: { importable: number } }
const whole = '2027-whole'
const sums = (steps: readonly { created: number; updated: number; unchanged: number; skipped: number }[]) =>
  (['created', 'updated', 'unchanged', 'skipped'] as const).map((name) =>
    steps.reduce((sum, step) => sum + step[name], 0),
  )

const more = (order: number) => {
  const born = `2004-09-${String((order % 28) + 1).padStart(2, '0')}`
  const sex: '男' | '女' = order % 2 === 1 ? '男' : '女'
  const documentNo = residentNumber('430102', born, order)
  return {
    ...zhou,
    name: `新生${String(order)}`,
    studentNo: String(2_300_000_000 + order),
    documentNo,
    born,
    sex,
  }
}

test('The fixture of 3,010 rows makes as many records as the truth file says can be imported, and again none.', async () => {
  await office.must('cohort.save', cohortOf(whole, 'main'))
  const fileID = await school.bringSheet(staff.office, 'rosters', fixture)
  const steps = await importFile(office, whole, fileID)
  expect(steps[0]).toMatchObject({ total: truth.total, importable: truth.counts.importable })
  expect(sums(steps)).toEqual([2944, 0, 0, 0])
  expect(truth.counts.importable).toBe(2944)
  const before = await school.stored('structure', { _id: whole })

  // The first upload is gone: it holds every number in plain text.
  expect((await office.refused('roster.import', { fileID, cohortId: whole, cursor: null })).code).toBe(
    'rosterMissing',
  )
  const again = await importFile(office, whole, await school.bringSheet(staff.office, 'rosters', fixture))
  expect(sums(again)).toEqual([0, 0, 2944, 0])
  expect(again.map(({ newNames }) => newNames)).toEqual(
    again.map(() => ({ colleges: 0, majors: 0, classes: 0 })),
  )
  expect(await school.stored('structure', { _id: whole })).toEqual(before)
  // Nothing was written a second time.
  expect(await school.stored('registrations', { cohortId: whole, rev: 2 })).toEqual([])
}, 120_000)

test('A changed row replaces the roster’s layer, and nothing that the graduate did is lost.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', { cohortId, claims: { qq: '10001', ethnicity: '苗族' } })
  const changed = { ...lin, class: '机电2302' }
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows: [changed] })
  expect(step).toMatchObject({
    created: 0,
    updated: 1,
    unchanged: 0,
    newNames: { colleges: 0, majors: 0, classes: 1 },
  })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.record).toMatchObject({ class: '机电2302', qq: '10001' })
  expect(record?.source.claims).toEqual({ ethnicity: '苗族' })
})

test('An approved change that the roster now agrees with is absorbed; one that it contradicts stays in force.', async () => {
  const politicalStatus = '中共预备党员'
  for (const graduate of [zheng, he]) {
    const person = await bound(school, graduate)
    await person.must('source.save', { cohortId, claims: { politicalStatus } })
    await person.must('source.submit', { cohortId })
    await approved(school, (await school.registration(graduate.studentNo))._id)
  }
  const rows = [
    { ...zheng, politicalStatus },
    { ...he, politicalStatus: '群众' },
  ]
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows })
  expect(step).toMatchObject({ updated: 2 })
  const [agreed, contradicted] = [
    await school.registration(zheng.studentNo),
    await school.registration(he.studentNo),
  ]
  expect(agreed.roster.politicalStatus).toBe(politicalStatus)
  expect(agreed.amended).not.toHaveProperty('politicalStatus')
  expect(contradicted.roster.politicalStatus).toBe('群众')
  expect(contradicted.amended['politicalStatus']?.value).toBe(politicalStatus)
})

test.each([
  ['before', false],
  ['after', true],
])(
  'An import that breaks off %s a write ends complete and single when it is run again.',
  async (_, after) => {
    const from = after ? 800 : 200
    const rows = Array.from({ length: 150 }, (__, index) => more(from + index))
    const fileID = await school.bringSheet(staff.office, 'rosters', await rosterOf(rows))
    await school.fault({
      collection: 'registrations',
      action: 'database.insertDocument',
      code: 'EXCEED_REQUEST_LIMIT',
      after,
    })
    const broken = await office.refused('roster.import', { fileID, cohortId, cursor: null })
    expect(broken.code).toBe('busy')
    const steps = await importFile(office, cohortId, fileID)
    const [created = 0, updated, unchanged = 0, skipped] = sums(steps)
    expect([created + unchanged, updated, skipped]).toEqual([150, 0, 0])
    const stored = await Promise.all(
      rows.map(({ studentNo }) => school.stored('registrations', { cohortId, studentNo })),
    )
    expect(stored.every((found) => found.length === 1)).toBe(true)
  },
)

test('A document that belongs to another record is reported by row, and the other rows are taken.', async () => {
  const rows = [{ ...more(600), documentNo: gao.documentNo, born: gao.born, sex: gao.sex }, more(601)]
  const [step] = await importRoster(school, { by: office, cohort: cohortId, rows })
  expect(step).toMatchObject({ created: 1, skipped: 1 })
  expect(step?.issues).toEqual([{ row: 2, column: '证件号码', code: 'duplicateId', level: 'error' }])
  expect(await school.stored('registrations', { studentNo: rows[0]?.studentNo })).toEqual([])
})

test.each([
  ['another environment', 'cloud://other-env.bucket/rosters/x.xlsx', /^roster[A-Z]/u],
  ['another folder', 'cloud://local-env.bucket/proofs/x.xlsx', /^badInput$/u],
  ['a folder above', 'cloud://local-env.bucket/rosters/../keys.xlsx', /^badInput$/u],
  ['an address of the web', 'https://example.invalid/rosters/x.xlsx', /^badInput$/u],
  ['a file that is not there', 'cloud://local-env.bucket/rosters/missing.xlsx', /^roster[A-Z]/u],
])('A roster from %s is refused.', async (_, fileID, code) => {
  expect((await office.refused('roster.import', { fileID, cohortId, cursor: null })).code).toMatch(code)
})

test('A counselor imports nothing, not even into the own college.', async () => {
  const fileID = await school.upload(staff.counselor, 'rosters/by-a-counselor.xlsx', fixture)
  const refused = await school
    .as(staff.counselor)
    .refused('roster.import', { fileID, cohortId, cursor: null })
  expect(refused).toEqual({ code: 'notAllowed' })
})

test('A file that is no workbook is refused with a code of its own, and nothing is read from it.', async () => {
  const fileID = await school.bringSheet(staff.office, 'rosters', Buffer.from('dear colleague'))
  const refused = await office.refused('roster.import', { fileID, cohortId, cursor: null })
  expect(refused.code).toMatch(/^roster[A-Z]/u)
})
