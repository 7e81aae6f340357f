import { ownRecordOf } from '../../support/cloud-corrections'
import { bound, cohortId, FOUNDED_REV, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, submitted } from '../../support/cloud-review'

/** H16: staff mend what the school delegated to them; the graduate is told old and new. */
const school = useSchool({ north: true })
const counselor = school.as(staff.counselor)
const { lin, zhou, zheng, he, gao } = graduates
const reason = '户口本所载'

test('A mended value stands at once, and the graduate is told what it was and what it is.', async () => {
  const person = await bound(school, lin)
  const { _id: id } = await school.registration(lin.studentNo)
  const { record } = await counselor.must('record.correct', { id, claims: { ethnicity: '苗族' }, reason })
  expect(record).toMatchObject({ ethnicity: '苗族' })
  const own = await ownRecordOf(person)
  expect(own.record['ethnicity']).toBe('苗族')
  expect(own.history.at(-1)).toMatchObject({
    what: 'recordCorrected',
    byKind: 'staff',
    touched: ['ethnicity'],
  })
  await school.timer()
  expect((await person.must('notice.list', {})).rows).toMatchObject([
    { notice: 'recordCorrected', changes: { ethnicity: { was: '汉族', value: '苗族' } } },
  ])
})

test('The same request again mends once and tells once.', async () => {
  await bound(school, zhou)
  const { _id: id } = await school.registration(zhou.studentNo)
  const sent = { requestId: 'mend-it-once' }
  const mend = { id, claims: { ethnicity: '土家族' }, reason }
  const first = await counselor.must('record.correct', mend, sent)
  expect(await counselor.must('record.correct', mend, sent)).toEqual(first)
  expect(await counselor.refused('record.correct', { ...mend, reason: '另一个原因' }, sent)).toEqual({
    code: 'conflict',
  })
  await school.timer()
  expect(await school.stored('notices', { registrationId: id })).toHaveLength(1)
})

test('What is reviewed is not mended beneath the review, what is completed is.', async () => {
  const { id } = await submitted(school, zheng)
  const mend = { id, claims: { graduatesOn: '2027-12' }, reason }
  expect(await counselor.refused('record.correct', mend)).toEqual({ code: 'notUnderReview' })
  await approved(school, id)
  await counselor.must('record.correct', mend)
  expect((await school.registration(zheng.studentNo)).amended['graduatesOn']).toMatchObject({
    cause: 'staff',
  })
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['the key of the record', { studentNo: '2300000777' }, { studentNo: 'locked' }],
  ['the college, which has a way of its own', { college: '法学院' }, { college: 'locked' }],
  ['a class of another college', { class: '法学2301' }, { class: 'notAnOption' }],
  ['a major apart from its class', { major: '法学' }, { major: 'majorFollowsClass' }],
  ['nothing new', { ethnicity: '汉族' }, { ethnicity: 'unchanged' }],
])('Refused at the field is %s.', async (_, claims, fields) => {
  const { _id: id } = await school.registration(he.studentNo)
  expect(await school.as(staff.office).refused('record.correct', { id, claims, reason })).toEqual({
    code: 'fieldsInvalid',
    fields,
  })
  expect((await school.registration(he.studentNo)).rev).toBe(1)
})

test('Who does not reach the record finds none, and who was not delegated the mending is told so.', async () => {
  const { _id: id } = await school.registration(gao.studentNo)
  const mend = { id, claims: { ethnicity: '苗族' }, reason }
  for (const name of ['lawCounselor', 'northOffice'] as const)
    expect(await school.as(staff[name]).refused('record.correct', mend)).toEqual({ code: 'notFound' })
  for (const name of ['observer', 'administrator', 'suspended'] as const)
    expect(await school.as(staff[name]).refused('record.correct', mend)).toEqual({ code: 'notAllowed' })
  const { delegations } = policyWithoutProofs()
  const policy = policyWithoutProofs({ delegations: { ...delegations, correctField: ['office'] } })
  await school.as(staff.office).must('policy.save', { cohortId, rev: FOUNDED_REV, policy })
  school.pass(11_000)
  expect(await counselor.refused('record.correct', mend)).toEqual({ code: 'fieldDelegated' })
  expect((await school.registration(gao.studentNo)).amended).toEqual({})
  await school.as(staff.office).must('record.correct', mend)
})
