import { cohortId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { seenBy, submitted } from '../../support/cloud-review'

/** Holding on while looking, and being let go of: by time, and by the office. */
const school = useSchool()
const { lin, zhou, zheng, xu } = graduates
const counselor = school.as(staff.counselor)
const second = school.as(staff.secondCounselor)
const office = school.as(staff.office)
const aLease = 5 * 60_000
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id

beforeAll(async () => {
  for (const graduate of [lin, zhou, zheng, xu]) await submitted(school, graduate)
})
afterEach(() => school.pass(aLease))

test('The record on the page and the one ready behind it are held on to by one call of two operations.', async () => {
  const ids = [await idOf(lin.studentNo), await idOf(zhou.studentNo)]
  for (const id of ids) await counselor.must('queue.next', { cohortId, id })
  const before = await school.registration(lin.studentNo)
  school.pass(aLease - 1)
  const { reply, operations } = await counselor.call('queue.renew', { ids })
  expect(reply).toEqual({ ok: true, value: { renewed: 2, until: school.now + aLease } })
  expect(operations).toBe(2)
  const after = await school.registration(lin.studentNo)
  expect(after).toEqual({
    ...before,
    rev: before.rev + 1,
    lease: { ...before.lease, until: school.now + aLease },
  })
  school.pass(aLease - 1)
  expect(await second.must('queue.next', { cohortId, id: ids[0] ?? null })).toEqual({ review: null })
  // What was seen before holding on is still the latest.
  const seen = await seenBy(counselor, ids[1] ?? '')
  expect(await counselor.must('review.approve', { id: ids[1] ?? '', seen })).toMatchObject({
    status: 'completed',
  })
})

test('What has ended is not revived, and what a colleague holds, or nobody, is not taken.', async () => {
  const [ended, theirs, free] = [
    await idOf(lin.studentNo),
    await idOf(zheng.studentNo),
    await idOf(xu.studentNo),
  ]
  await counselor.must('queue.next', { cohortId, id: ended })
  school.pass(aLease)
  await second.must('queue.next', { cohortId, id: theirs })
  const before = await Promise.all([lin, zheng, xu].map(({ studentNo }) => school.registration(studentNo)))
  expect(await counselor.must('queue.renew', { ids: [ended, theirs, free] })).toMatchObject({ renewed: 0 })
  expect(await Promise.all([lin, zheng, xu].map(({ studentNo }) => school.registration(studentNo)))).toEqual(
    before,
  )
})

test('A colleague’s claim of what had ended stands: holding on too late changes nothing of it.', async () => {
  const id = await idOf(lin.studentNo)
  await counselor.must('queue.next', { cohortId, id })
  school.pass(aLease)
  const [claimed, renewed] = await Promise.all([
    second.must('queue.next', { cohortId, id }),
    counselor.must('queue.renew', { ids: [id] }),
  ])
  expect([claimed.review?.id, renewed.renewed]).toEqual([id, 0])
  expect((await school.registration(lin.studentNo)).lease?.by).toBe(staff.secondCounselor)
})

test('Who no longer reaches the record does not hold on to it, and more than three at once are refused.', async () => {
  const id = await idOf(lin.studentNo)
  const grant = { role: 'counselor' as const, campusId: 'main', cohortIds: null, classIds: null, until: null }
  const moving = { openid: 'staff-moving', name: 'moving' }
  const give = (rev: number, collegeIds: string[]) =>
    school.as(staff.administrator).must('staff.grant', { ...moving, rev, grants: [{ ...grant, collegeIds }] })
  await give(0, [mechanicsId])
  const person = school.as(moving.openid)
  await person.must('queue.next', { cohortId, id })
  expect(await person.must('queue.renew', { ids: [id] })).toMatchObject({ renewed: 1 })
  await give(1, ['no-such-college'])
  expect(await person.must('queue.renew', { ids: [id] })).toMatchObject({ renewed: 0 })
  for (const ids of [[], ['a', 'b', 'c', 'd']])
    expect(await person.refused('queue.renew', { ids })).toMatchObject({ code: 'badInput' })
})

test('Grants that reach a record twice hold on to it once.', async () => {
  const id = await idOf(zheng.studentNo)
  const grant = { campusId: 'main', cohortIds: null, collegeIds: null, classIds: null, until: null }
  const grants = [
    { ...grant, role: 'counselor' as const },
    { ...grant, role: 'college' as const },
  ]
  const openid = 'staff-twice'
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: 'twice', grants })
  const twice = school.as(openid)
  await twice.must('queue.next', { cohortId, id })
  school.pass(1_000)
  expect(await twice.must('queue.renew', { ids: [id] })).toEqual({ renewed: 1, until: school.now + aLease })
})

test('The office takes a record out of somebody’s hands; the holder is then like anybody else.', async () => {
  const id = await idOf(lin.studentNo)
  await counselor.must('queue.next', { cohortId, id })
  for (const person of [second, school.as(staff.leader)])
    expect(await person.refused('queue.release', { id, ofOthers: true })).toEqual({ code: 'notAllowed' })
  expect(await counselor.refused('queue.release', { id, ofOthers: true })).toEqual({ code: 'notAllowed' })
  expect((await school.registration(lin.studentNo)).lease?.by).toBe(staff.counselor)

  // Without the word it is only one's own that is given back.
  await office.must('queue.release', { id })
  expect((await school.registration(lin.studentNo)).lease?.by).toBe(staff.counselor)
  await office.must('queue.release', { id, ofOthers: true })
  expect((await school.registration(lin.studentNo)).lease).toBeNull()
  expect(await counselor.must('queue.renew', { ids: [id] })).toMatchObject({ renewed: 0 })
  expect((await second.must('queue.next', { cohortId, id })).review?.id).toBe(id)
  const seen = await seenBy(counselor, id)
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'notHeldByOther' })
  expect(await office.refused('queue.release', { id: 'no-such-record', ofOthers: true })).toEqual({
    code: 'notFound',
  })
})
