import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, seenBy } from '../support/cloud-review'

/**
 * Notice D §二.2: 姓名、性别、出生日期、民族、政治面貌、生源地 need proof and review; the rest that can be
 * edited is changed at once. Notice H: what is grey (学号, 专业 …) cannot be changed by the student.
 */
const school = useSchool()
const { lin, zhou, zheng } = graduates
const underReview = {
  name: '林小舟',
  sex: '女',
  birthDate: '2004-06-01',
  ethnicity: '苗族',
  politicalStatus: '中共预备党员',
  sourcePlace: '430381',
}

test('[D5] A change of name, sex, birth date, ethnicity, political status or place takes effect only by approval.', async () => {
  const person = await bound(school, lin)
  const saved = await person.must('source.save', { cohortId, claims: underReview })
  expect(saved.claims).toEqual(underReview)
  expect(saved.record).toMatchObject({
    name: lin.name,
    politicalStatus: lin.politicalStatus,
    ethnicity: '汉族',
  })

  await person.must('source.submit', { cohortId })
  const [waiting] = (await person.must('me.get', {})).records
  expect(waiting?.record).toMatchObject({ name: lin.name, politicalStatus: lin.politicalStatus })

  await approved(school, waiting?.id ?? '')
  const [done] = (await person.must('me.get', {})).records
  expect(done?.record).toMatchObject(underReview)
  expect(done?.source.status).toBe('completed')
})

test('[D5] Phone, address, e-mail, QQ and home phone change at once, without review.', async () => {
  const person = await bound(school, zhou)
  const free = {
    mobile: '13942824971',
    address: '沈阳市皇姑区崇山中路66号',
    email: '1140950034@example.com',
    qq: '1140950034',
    homePhone: '024-86201234',
  }
  const saved = await person.must('source.save', { cohortId, claims: free })
  expect(saved.record).toMatchObject(free)
  expect(saved.claims).toEqual({})
})

test('[D5] A locked field is refused by name, and nothing that came with it is stored.', async () => {
  const person = await bound(school, zheng)
  const before = await school.registration(zheng.studentNo)
  const claims = { studentNo: '2300009999', major: '逻辑学', qq: '10001' }
  const refused = await person.refused('source.save', { cohortId, claims })
  expect(refused).toEqual({ code: 'fieldsInvalid', fields: { studentNo: 'locked', major: 'locked' } })
  expect(await school.registration(zheng.studentNo)).toEqual(before)
})

test('[D5] A returned change has no effect: the record says what it said before.', async () => {
  const person = school.as(`phone-${zheng.studentNo}`)
  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族' } })
  await person.must('source.submit', { cohortId })
  const { _id } = await school.registration(zheng.studentNo)
  const counselor = school.as(staff.counselor)
  const seen = await seenBy(counselor, _id)
  await counselor.must('review.return', { id: _id, seen, reasons: { ethnicity: '缺少户口本' } })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.record['ethnicity']).toBe('汉族')
  expect(record?.source.claims).toEqual({ ethnicity: '苗族' })
})

test('[D5] The other reading, in which political status is changed at once, is a setting of the cohort.', async () => {
  const { fields } = policyWithoutProofs()
  const { politicalStatus } = fields
  if (politicalStatus === undefined) throw new Error('the policy has no political status')
  const policy = policyWithoutProofs({
    fields: { ...fields, politicalStatus: { ...politicalStatus, class: 'free' } },
  })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(10_000)
  const person = school.as(`phone-${zhou.studentNo}`)
  const saved = await person.must('source.save', { cohortId, claims: { politicalStatus: '群众' } })
  expect(saved.record['politicalStatus']).toBe('群众')
  expect(saved.claims).toEqual({})
})
