import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, seenBy } from '../support/cloud-review'

/** Notice D 附件1: 当申请修改后，需要等待学校老师审核，审核通过后，修改的内容才会生效，否则为无效修改. */
const school = useSchool()
const { lin, zhou } = graduates

test('[D13] A pending change is told apart: the record’s value, the wish, and the roster’s stay side by side.', async () => {
  const person = await bound(school, lin)
  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族', mobile: '13942824971' } })
  await person.must('source.submit', { cohortId })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.record['ethnicity']).toBe('汉族')
  expect(record?.source.claims).toEqual({ ethnicity: '苗族' })
  expect(record?.source.status).toBe('inReview')
})

test('[D13] The reviewer sees the same old and new value.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  const { rows } = await school.as(staff.counselor).must('review.get', { id })
  expect(rows.find(({ field }) => field === 'ethnicity')).toMatchObject({ before: '汉族', value: '苗族' })
})

test('[D13] After the approval nothing is pending; what the roster said is still told.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  await approved(school, id)
  const [record] = (await school.as(`phone-${lin.studentNo}`).must('me.get', {})).records
  expect(record?.record['ethnicity']).toBe('苗族')
  expect(record?.source.claims).toEqual({})
  expect(record?.roster).toMatchObject({ ethnicity: '汉族' })
})

test('[D13] A change that was returned is pending no more than it is in force.', async () => {
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { ethnicity: '土家族' } })
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(zhou.studentNo)
  const counselor = school.as(staff.counselor)
  await counselor.must('review.return', {
    id,
    seen: await seenBy(counselor, id),
    reasons: { ethnicity: '缺户口本' },
  })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.record['ethnicity']).toBe('汉族')
  expect(record?.source).toMatchObject({
    status: 'returned',
    returned: { reasons: { ethnicity: '缺户口本' } },
  })
})
