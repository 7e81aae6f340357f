import { noProgress } from '../../../domain/registration/progress'
import {
  bound,
  cohortId,
  cohortOf,
  importRoster,
  lawId,
  mechanicsId,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, law, mechanics } from '../../support/cloud-graduates'

/** How far each college is, for those whose post reaches it as a whole. */
const school = useSchool()
const office = school.as(staff.office)
const minute = 60_000
const idsFor = async (openid: string) =>
  (await school.as(openid).must('progress.get', { cohortId })).colleges.map(({ id }) => id)

async function appointed(openid: string, ...over: object[]): Promise<void> {
  const whole = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  const grants = over.map((part) => ({ role: 'counselor' as const, ...whole, ...part }))
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: openid, grants })
}

test('Before the timer has run, every college in the scope has zeros, counted never.', async () => {
  const { now, colleges } = await office.must('progress.get', { cohortId })
  const counts = { source: noProgress, destination: noProgress, cutOffUnemployed: null }
  // As the rules of the push are where nobody has set any.
  const longHours = { counselor: 48, college: 48, office: 72 }
  const zeros = { part: false, ...counts, oldest: [], longHours, countedAt: 0 }
  expect(now).toBe(school.now)
  expect(colleges).toEqual([
    { id: mechanicsId, name: mechanics.college, ...zeros },
    { id: lawId, name: law.college, ...zeros },
  ])
})

test('A minute after an import and a binding the numbers are there.', async () => {
  await bound(school, graduates.lin)
  await school.timer()
  const { colleges } = await school.as(staff.counselor).must('progress.get', { cohortId })
  const numbers = { ...noProgress, unbound: 6, notSubmitted: 1 }
  expect(colleges).toMatchObject([{ id: mechanicsId, source: numbers, destination: numbers }])
  expect(colleges[0]?.countedAt).toBeGreaterThanOrEqual(school.now)
})

test('Everybody sees the colleges that a grant reaches as a whole, and no other.', async () => {
  await appointed('staff-of-classes', { collegeIds: [mechanicsId], classIds: ['class-1'] })
  await appointed('staff-of-both', { collegeIds: [lawId] }, { collegeIds: [mechanicsId, lawId] })
  await appointed('staff-class-and-college', { classIds: ['class-1'] }, { collegeIds: [lawId] })
  await appointed('staff-elsewhere', { cohortIds: ['2026-main'] })
  expect(await idsFor(staff.lawCounselor)).toEqual([lawId])
  expect(await idsFor(staff.observer)).toEqual([mechanicsId, lawId])
  expect(await idsFor('staff-of-classes')).toEqual([])
  expect(await idsFor('staff-of-both')).toEqual([mechanicsId, lawId])
  expect(await idsFor('staff-class-and-college')).toEqual([lawId])
  const elsewhere = school.as('staff-elsewhere')
  expect(await elsewhere.refused('progress.get', { cohortId })).toEqual({ code: 'cohortMissing' })
  expect(await office.refused('progress.get', { cohortId: 'no-cohort' })).toEqual({ code: 'cohortMissing' })
})

test('Graduates without a college are counted for those who reach the whole cohort, and only while there are some.', async () => {
  expect(await idsFor(staff.office)).toEqual([mechanicsId, lawId])
  const lost = { ...graduates.xu, college: '', major: '', class: '' }
  await importRoster(school, { by: office, cohort: cohortId, rows: [lost] })
  school.pass(minute)
  await school.timer()
  const { colleges } = await office.must('progress.get', { cohortId })
  expect(colleges.at(-1)).toMatchObject({ id: '', name: '', source: { ...noProgress, unbound: 1 } })
  expect(await idsFor(staff.lawCounselor)).toEqual([lawId])
})

test('A cohort without a roster has no colleges yet.', async () => {
  await office.must('cohort.save', cohortOf('2028-main', 'main'))
  school.pass(10_000)
  expect(await office.must('progress.get', { cohortId: '2028-main' })).toEqual({
    now: school.now,
    colleges: [],
  })
})
