import {
  bound,
  cohortId,
  FOUNDED_REV,
  policyWithoutProofs,
  sourceWindow,
  staff,
} from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, returned, seenBy, submitted } from '../support/cloud-review'

/** Notice H: 如果学院还未审核，或者审核不通过，都可以自主“提交撤回”，修改信息后再次提交即可。 */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates

test('[H12] Before review a submission is taken back, changed and handed in again as the next round.', async () => {
  const { person, id } = await submitted(school, lin)
  const counselor = school.as(staff.counselor)
  const first = await seenBy(counselor, id)
  expect(await person.must('source.withdraw', { cohortId })).toMatchObject({ status: 'draft' })
  expect((await counselor.must('queue.next', { cohortId })).review).toBeNull()

  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族' } })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
  expect(await counselor.refused('review.approve', { id, seen: first })).toEqual({ code: 'seenLatest' })
})

test('[H12] After a return the graduate changes what was named and hands it in again.', async () => {
  const { person, id } = await submitted(school, zhou)
  await returned(school, id, '民族与户口本不一致')
  const [record] = (await person.must('me.get', {})).records
  expect(record?.source.returned?.reasons).toEqual({ general: '民族与户口本不一致' })
  expect(record?.source.actions).toEqual(expect.arrayContaining(['save', 'submit']))
  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族' } })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
})

test('[H12] Taking back what was handed in after a return keeps the reasons and the time to hand in again.', async () => {
  const { person, id } = await submitted(school, zheng)
  school.moveTo(sourceWindow.closesAt + 1)
  await returned(school, id)
  await person.must('source.submit', { cohortId })
  await person.must('source.withdraw', { cohortId })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.source).toMatchObject({
    status: 'draft',
    returned: { reasons: { general: '请核对生源地' } },
  })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 3 })
  school.moveTo(sourceWindow.opensAt)
})

test('[H12] After approval withdrawing is refused, and the approved record stays as it is.', async () => {
  const { person, id } = await submitted(school, he)
  await approved(school, id)
  const before = await school.registration(he.studentNo)
  expect(await person.refused('source.withdraw', { cohortId })).toEqual({ code: 'wrongStatus' })
  expect(await school.registration(he.studentNo)).toEqual(before)
})

test('[H12] With two levels of review, the first approval already ends withdrawing.', async () => {
  const { chain } = policyWithoutProofs()
  const source = [
    { kind: 'staff' as const, key: 'counselor' as const, name: '学院审核' },
    { kind: 'staff' as const, key: 'office' as const, name: '学校审核' },
  ]
  await school.as(staff.office).must('policy.save', {
    cohortId,
    rev: FOUNDED_REV,
    policy: policyWithoutProofs({ chain: { ...chain, source } }),
  })
  school.pass(10_000)
  const person = await bound(school, gao)
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(gao.studentNo)
  await approved(school, id)
  const before = await school.registration(gao.studentNo)
  expect(before.source).toMatchObject({ status: 'inReview', level: 1 })
  expect(await person.refused('source.withdraw', { cohortId })).toEqual({ code: 'wrongStatus' })
  expect(await school.registration(gao.studentNo)).toEqual(before)
})
