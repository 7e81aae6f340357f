import { randomUUID } from 'node:crypto'
import type { Input, Output } from '../../../domain/contract/contract'
import type { Registration } from '../../../domain/registration/registration'
import { bound, cohortId, importRoster, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, manyGraduates } from '../../support/cloud-graduates'
import { approved, seenBy, submitted } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'
import { destination } from './matrix-destinations'

/** The whole queue, page by page: everything that waits for a person once, in its order, at the cost of a page. */
const school = useSchool()
const { lin, zhou, zheng, xu } = graduates
const many = manyGraduates(45)
const counselor = school.as(staff.counselor)
const second = school.as(staff.secondCounselor)
type Page = Output<'queue.list'>

const list = (person: Person, after: Page['next'] = null) => person.must('queue.list', { cohortId, after })
const numbers = (pages: readonly Page[]) =>
  pages.flatMap(({ rows }) => rows.map(({ studentNo }) => studentNo))

/** Every page of a person's queue. */
async function whole(person: Person): Promise<Page[]> {
  const pages: Page[] = []
  let after: Page['next'] = null
  do {
    const page: Page = await list(person, after)
    pages.push(page)
    after = page.next
  } while (after !== null)
  return pages
}

/** What one page costs once the function is warm. */
async function cost(openid: string, input: Input<'queue.list'>) {
  const event = { call: 'queue.list', input, requestId: randomUUID() }
  await school.invoke('api', event, { openid })
  const { result, dbOps, docsExamined } = await school.invoke('api', event, { openid })
  return { page: (result as { value: Page }).value, dbOps, docsExamined }
}

const grantOf = (role: 'counselor' | 'college' | 'office', over: object) => ({
  role,
  campusId: 'main',
  cohortIds: null,
  collegeIds: null,
  classIds: null,
  until: null,
  ...over,
})
async function appointed(openid: string, ...grants: ReturnType<typeof grantOf>[]): Promise<Person> {
  const administrator = school.as(staff.administrator)
  await administrator.must('staff.grant', { openid, rev: 0, name: `name of ${openid}`, grants })
  return school.as(openid)
}

beforeAll(async () => {
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: many })
  for (const [index, graduate] of many.entries()) {
    await submitted(school, graduate)
    // Three wait since every instant, across the ends of pages too.
    if (index % 3 === 2) school.pass(1)
  }
  await submitted(school, xu)
})

test('Three pages give each of 45 waiting records once, the longest waiting first, none of another college.', async () => {
  const pages = await whole(counselor)
  expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 5])
  expect([...numbers(pages)].sort()).toEqual(many.map(({ studentNo }) => studentNo).sort())
  const instants = pages.flatMap(({ rows }) => rows.map(({ submittedAt }) => submittedAt))
  expect(instants).toEqual([...instants].sort((a, b) => a - b))
})

test('A page in the middle costs at most three operations and looks at two pages of documents at most.', async () => {
  const first = await cost(staff.counselor, { cohortId })
  const middle = await cost(staff.counselor, { cohortId, after: first.page.next })
  for (const { page, dbOps, docsExamined } of [first, middle]) {
    expect(page.rows).toHaveLength(20)
    expect(dbOps).toBeLessThanOrEqual(3)
    expect(docsExamined).toBeLessThanOrEqual(40)
  }
})

test('A record decided between two pages moves no other past the reader.', async () => {
  const first = await list(counselor)
  const [gone] = first.rows
  if (gone === undefined) throw new Error('nothing waits')
  await approved(school, gone.id, staff.secondCounselor)
  const rest = numbers([await list(counselor, first.next)])
  expect(rest).toHaveLength(20)
  expect(numbers([first])).not.toEqual(expect.arrayContaining([rest[0]]))
  await second.must('review.revoke', { id: gone.id, reasons: { general: '看错了' } })
  expect([...numbers(await whole(counselor))].sort()).toEqual(many.map(({ studentNo }) => studentNo).sort())
})

test('A held record is listed with who holds it until when, at one operation for all names of the page.', async () => {
  const first = await second.must('queue.next', { cohortId })
  const mine = await counselor.must('queue.next', { cohortId })
  const { page, dbOps } = await cost(staff.counselor, { cohortId })
  const leaseOf = (id: string | undefined) => page.rows.find((row) => row.id === id)?.lease
  const until = school.now + 5 * 60_000
  expect(leaseOf(first.review?.id)).toEqual({ mine: false, by: 'secondCounselor', until })
  expect(leaseOf(mine.review?.id)).toEqual({ mine: true, by: 'counselor', until })
  expect(page.rows.filter(({ lease }) => lease !== null)).toHaveLength(2)
  expect(dbOps).toBeLessThanOrEqual(3)
  school.pass(5 * 60_000)
  expect((await list(counselor)).rows.every(({ lease }) => lease === null)).toBe(true)
})

test('Grants that reach the same records give each of them once, in the order of the whole queue.', async () => {
  const both = await appointed(
    'staff-of-two-colleges',
    grantOf('counselor', { collegeIds: [mechanicsId] }),
    grantOf('college', { collegeIds: [lawId, mechanicsId] }),
    grantOf('counselor', { collegeIds: [lawId], cohortIds: [cohortId] }),
  )
  const pages = await whole(both)
  const waiting = await school.stored<Registration>('registrations', { 'queue.source': 'inReview:counselor' })
  // A record whose approval was taken back waits since then, not since it was submitted.
  waiting.sort((a, b) => a.queue.sourceAt - b.queue.sourceAt || (a._id < b._id ? -1 : 1))
  expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 6])
  expect(numbers(pages)).toEqual(waiting.map(({ studentNo }) => studentNo))
  expect([...numbers(pages)].sort()).toEqual([...many, xu].map(({ studentNo }) => studentNo).sort())
})

test('A grant for another cohort or another level lists nothing.', async () => {
  const elsewhere = await appointed('staff-elsewhere', grantOf('counselor', { cohortIds: ['2026-main'] }))
  const above = await appointed('staff-above', grantOf('office', {}))
  expect((await list(elsewhere)).rows).toEqual([])
  expect((await list(above)).rows).toEqual([])
})

test('A record that one may not decide on is not in one’s list.', async () => {
  const { studentNo, documentNo } = lin
  await counselor.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  await counselor.must('source.submit', { cohortId })
  expect(numbers(await whole(counselor))).not.toContain(studentNo)
  expect(numbers(await whole(second))).toContain(studentNo)
})

test('The row names what a submission changes: nothing, the changed field, and all that a destination fills in.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  await person.must('source.submit', { cohortId })
  const rows = (await whole(counselor)).flatMap((page) => page.rows)
  const rowOf = (studentNo: string) => rows.find((row) => row.studentNo === studentNo)
  expect(rowOf(zhou.studentNo)).toEqual({
    id: (await school.registration(zhou.studentNo))._id,
    name: zhou.name,
    studentNo: zhou.studentNo,
    college: zhou.college,
    class: zhou.class,
    status: 'inReview',
    awaits: 'counselor',
    since: school.now,
    submittedAt: school.now,
    changed: ['politicalStatus'],
    signals: [],
    seen: await seenBy(counselor, (await school.registration(zhou.studentNo))._id),
    lease: null,
  })
  expect(rowOf(many[0]?.studentNo ?? '')?.changed).toEqual([])

  const other = await submitted(school, zheng)
  await approved(school, other.id)
  await other.person.must('destination.save', { cohortId, claims: destination })
  await other.person.must('destination.submit', { cohortId })
  const page = await counselor.must('queue.list', { cohortId, flow: 'destination' })
  expect(page.rows.map(({ studentNo }) => studentNo)).toEqual([zheng.studentNo])
  expect(page.rows[0]?.changed).toEqual(expect.arrayContaining(Object.keys(destination)))
})

test('The window is the one of the caller’s levels, from the earliest opening to the latest closing.', async () => {
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  const save = { cohortId, collegeId: null } as const
  const ofCounselor = { opensAt: 1_000, closesAt: school.now + 5_000 }
  const ofCollege = { opensAt: 3_000, closesAt: school.now + 9_000 }
  const ofLaw = { opensAt: 500, closesAt: school.now + 7_000 }
  expect((await list(counselor)).window).toBeNull()
  await office.must('window.save', { ...save, rev, phase: 'review:counselor', window: ofCounselor })
  await office.must('window.save', { ...save, rev: rev + 1, phase: 'review:college', window: ofCollege })
  const law = { ...save, rev: rev + 2, collegeId: lawId, phase: 'review:counselor' } as const
  await office.must('window.save', { ...law, window: ofLaw })
  school.pass(10_000)
  expect((await list(counselor)).window).toEqual(ofCounselor)
  expect((await list(school.as(staff.leader))).window).toEqual({
    opensAt: 1_000,
    closesAt: ofCollege.closesAt,
  })
  expect((await list(school.as(staff.lawCounselor))).window).toEqual({
    opensAt: 500,
    closesAt: ofLaw.closesAt,
  })
  expect((await list(office)).window).toBeNull()
})
