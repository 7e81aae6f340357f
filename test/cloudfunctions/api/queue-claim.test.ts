import { cohortId, lawId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, submitted } from '../../support/cloud-review'

/** Claiming the record that one tapped in the list, and giving it back. */
const school = useSchool()
const { lin, zhou, zheng, he, xu } = graduates
const counselor = school.as(staff.counselor)
const second = school.as(staff.secondCounselor)
const aLease = 5 * 60_000
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id
const leaseOf = async (studentNo: string) => (await school.registration(studentNo)).lease

beforeAll(async () => {
  for (const graduate of [lin, zhou, zheng, he, xu]) await submitted(school, graduate)
})
afterEach(() => school.pass(aLease))

test('The named record is claimed, whatever waits longer, in four operations.', async () => {
  const id = await idOf(zheng.studentNo)
  await counselor.must('queue.list', { cohortId })
  const { reply, operations } = await counselor.call('queue.next', { cohortId, id })
  expect(reply).toMatchObject({
    ok: true,
    value: { review: { id, heldByOther: false, leaseUntil: school.now + aLease } },
  })
  // Who it is, the record, the claim, the line that says who looked.
  expect(operations).toBe(4)
  expect(await leaseOf(zheng.studentNo)).toMatchObject({ by: staff.counselor })
})

test('A record that somebody else holds is not claimed, and their lease stays; it is after it has ended.', async () => {
  const id = await idOf(lin.studentNo)
  await second.must('queue.next', { cohortId, id })
  const lease = await leaseOf(lin.studentNo)
  expect(await counselor.must('queue.next', { cohortId, id })).toEqual({ review: null })
  expect(await leaseOf(lin.studentNo)).toEqual(lease)
  school.pass(aLease)
  expect(await counselor.must('queue.next', { cohortId, id })).toMatchObject({ review: { id } })
})

test('A record one holds already is held five minutes from now; the same request again answers without a write to the record.', async () => {
  const id = await idOf(zhou.studentNo)
  await counselor.must('queue.next', { cohortId, id })
  school.pass(2 * 60_000)
  const again = { requestId: 'a-tap-on-the-same-row' }
  const held = await counselor.must('queue.next', { cohortId, id }, again)
  expect(held.review?.leaseUntil).toBe(school.now + aLease)
  const { reply, operations } = await counselor.call('queue.next', { cohortId, id }, again)
  expect(reply).toEqual({ ok: true, value: held })
  // The third is the line that stands already.
  expect(operations).toBe(3)
})

test.each([
  ['a record of another college', () => idOf(xu.studentNo)],
  ['a record that never was', () => Promise.resolve('no-such-record')],
  [
    'a record that has been decided',
    async () => {
      const id = await idOf(he.studentNo)
      await approved(school, id)
      return id
    },
  ],
])('Naming %s claims nothing and says nothing more.', async (_, named) => {
  expect(await counselor.must('queue.next', { cohortId, id: await named() })).toEqual({ review: null })
})

test('A named record is refused while the reviews are closed, and in the other flow.', async () => {
  const id = await idOf(zhou.studentNo)
  const office = school.as(staff.office)
  const { rev } = await office.must('cohort.get', { cohortId })
  const save = { cohortId, collegeId: null, phase: 'review:counselor' } as const
  const over = { opensAt: school.now - 2, closesAt: school.now - 1 }
  await office.must('window.save', { ...save, rev, window: over })
  school.pass(aLease)
  expect(await counselor.must('queue.next', { cohortId, id })).toEqual({ review: null })
  await office.must('window.save', { ...save, rev: rev + 1, window: null })
  school.pass(aLease)
  expect(await counselor.must('queue.next', { cohortId, id, flow: 'destination' })).toEqual({ review: null })
  expect(await counselor.must('queue.next', { cohortId, id })).toMatchObject({ review: { id } })
})

test('Two who tap the same row at the same time: one gets it, the other nothing.', async () => {
  const id = await idOf(zheng.studentNo)
  const answers = await Promise.all(
    [counselor, second].map((one) => one.must('queue.next', { cohortId, id })),
  )
  expect(answers.filter(({ review }) => review?.id === id)).toHaveLength(1)
  expect(answers.filter(({ review }) => review === null)).toHaveLength(1)
})

test('A second grant that reaches the record claims it although the first does not.', async () => {
  const grant = { role: 'counselor', campusId: 'main', cohortIds: null, classIds: null, until: null } as const
  const grants = [
    { ...grant, collegeIds: ['no-such-college'] },
    { ...grant, collegeIds: [lawId] },
  ]
  const openid = 'staff-of-law-too'
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: 'two', grants })
  const id = await idOf(xu.studentNo)
  expect(await school.as(openid).must('queue.next', { cohortId, id })).toMatchObject({ review: { id } })
})

test('Giving a record back costs three operations and lets the next one have it at once.', async () => {
  const id = await idOf(lin.studentNo)
  await counselor.must('queue.next', { cohortId, id })
  const before = await school.registration(lin.studentNo)
  const { reply, operations } = await counselor.call('queue.release', { id })
  expect([reply, operations]).toEqual([{ ok: true, value: {} }, 3])
  expect(await school.registration(lin.studentNo)).toEqual({ ...before, rev: before.rev + 1, lease: null })
  expect(await second.must('queue.next', { cohortId, id })).toMatchObject({ review: { id } })
})

test('Giving back what somebody else holds, what nobody holds, or what one held once writes nothing.', async () => {
  const id = await idOf(zhou.studentNo)
  await second.must('queue.next', { cohortId, id })
  const held = await school.registration(zhou.studentNo)
  expect(await counselor.must('queue.release', { id })).toEqual({})
  expect(await school.registration(zhou.studentNo)).toEqual(held)
  school.pass(aLease)
  expect(await second.must('queue.release', { id })).toEqual({})
  expect(await school.registration(zhou.studentNo)).toEqual(held)
  expect(await counselor.must('queue.release', { id: await idOf(he.studentNo) })).toEqual({})
})

test('A record outside the scope is answered like one that does not exist.', async () => {
  for (const id of [await idOf(xu.studentNo), 'no-such-record'])
    expect(await counselor.refused('queue.release', { id })).toEqual({ code: 'notFound' })
})
