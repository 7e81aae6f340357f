import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, submitted } from '../support/cloud-review'

/** What becomes of a record, and of its former holder's messages, when staff take a binding away. */
const school = useSchool()
const { xu, tang } = graduates
const reason = '绑错了人，学生已当面核对'

test('[R1] The former holder keeps the messages, and no value of a record that is no longer theirs.', async () => {
  const { person, id } = await submitted(school, tang)
  await approved(school, id, staff.lawCounselor)
  const values = { ethnicity: '苗族' }
  await school.as(staff.lawCounselor).must('record.correct', { id, claims: values, reason: '户口本' })
  // Told after the approval, which waits until nobody can undo it.
  await school.timerAfterUndo()
  const told = async () =>
    (await person.must('notice.list', {})).rows.find(({ notice }) => notice === 'recordCorrected')
  expect((await told())?.changes).toEqual({ ethnicity: { was: '汉族', value: '苗族' } })
  await school.as(staff.lawCounselor).must('identity.release', { id, reason })
  expect((await told())?.changes).toEqual({})
})

test('[R1] Taking a binding away changes nothing of what was approved, answers and free fields included.', async () => {
  const person = await bound(school, xu)
  await person.must('source.save', { cohortId, claims: { foreignLanguage: '英语', qq: '1140950034' } })
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(xu.studentNo)
  await approved(school, id, staff.lawCounselor)
  const before = await school.registration(xu.studentNo)
  await school.as(staff.lawCounselor).must('identity.release', { id, reason })
  const after = await school.registration(xu.studentNo)
  expect([after.amended, after.source]).toEqual([before.amended, before.source])
})
