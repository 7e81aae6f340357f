import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, submitted } from '../support/cloud-review'

/** Notice R §8: 学校还未审核，可直接修改个人信息；如果老师已经审核，则要联系辅导员先取消审核再进行修改. */
const school = useSchool()
const { lin, zhou, zheng } = graduates

test('[R9] Before anybody has decided, taking back, editing and handing in again needs nobody.', async () => {
  const { person } = await submitted(school, lin)
  await person.must('source.withdraw', { cohortId })
  await person.must('source.save', { cohortId, claims: { ethnicity: '苗族' } })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
  expect(await person.refused('source.askRevoke', { cohortId, reason: '想再改' })).toEqual({
    code: 'wrongStatus',
  })
})

test('[R9] After the approval the graduate asks with a reason; the record says so and staff get a call for help.', async () => {
  const { person, id } = await submitted(school, zhou)
  await approved(school, id)
  expect(await person.refused('source.withdraw', { cohortId })).toEqual({ code: 'wrongStatus' })
  await person.must('source.askRevoke', { cohortId, reason: '民族填错了' })
  const [record] = (await person.must('me.get', {})).records
  expect(record?.source).toMatchObject({ status: 'completed', revocationAskedAt: school.now })
  expect(record?.source.actions).not.toContain('askRevoke')
  await school.timer()
  const { rows } = await school.as(staff.counselor).must('ticket.list', { cohortId })
  expect(rows).toMatchObject([
    { kind: 'revokeAsked', text: '民族填错了', registrationId: id, name: zhou.name },
  ])
})

test('[R9] Asking twice for the same approval is refused.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  expect(await person.refused('source.askRevoke', { cohortId, reason: '再问一次' })).toEqual({
    code: 'notAskedYet',
  })
})

test('[R9] Staff revoke with a reason, not without; then the submission waits again and can be taken back.', async () => {
  const { _id: id } = await school.registration(zhou.studentNo)
  const counselor = school.as(staff.counselor)
  expect((await counselor.refused('review.revoke', { id, reasons: { general: ' ' } })).code).toBe(
    'reasonGiven',
  )
  await counselor.must('review.revoke', { id, reasons: { general: '学生申请更正民族' } })
  const person = school.as(`phone-${zhou.studentNo}`)
  const [record] = (await person.must('me.get', {})).records
  expect(record?.source).toMatchObject({ status: 'inReview', revocationAskedAt: null })
  await person.must('source.withdraw', { cohortId })
  await person.must('source.save', { cohortId, claims: { ethnicity: '土家族' } })
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
})

test('[R9] Nobody asks for the record of somebody else.', async () => {
  const { id } = await submitted(school, zheng)
  await approved(school, id)
  const stranger = school.as('phone-of-nobody')
  expect(await stranger.refused('source.askRevoke', { cohortId, reason: '改一下' })).toEqual({
    code: 'notFound',
  })
})

test('[R9] A document number in the reason is refused before anything is written: the history keeps reasons.', async () => {
  const person = school.as(`phone-${zheng.studentNo}`)
  const before = await school.registration(zheng.studentNo)
  const reason = `我的号码是${zheng.documentNo}`
  expect(await person.refused('source.askRevoke', { cohortId, reason })).toEqual({ code: 'textHoldsNumber' })
  const values = { graduatesOn: '2027-12' }
  expect(await person.refused('correction.request', { cohortId, values, reason })).toEqual({
    code: 'textHoldsNumber',
  })
  expect(await school.registration(zheng.studentNo)).toEqual(before)
})

test('[R9] Staff may say no: the call for help is closed with an answer, the approval stands, and one may ask again.', async () => {
  const person = school.as(`phone-${zheng.studentNo}`)
  await person.must('source.askRevoke', { cohortId, reason: '想换个地址' })
  await school.timer()
  const counselor = school.as(staff.counselor)
  const { rows } = await counselor.must('ticket.list', { cohortId })
  const asked = rows.find(({ text }) => text === '想换个地址')
  if (asked === undefined) throw new Error('the call for help did not arrive')
  const answer = { id: asked.id, rev: asked.rev, text: '联系方式可以直接改，不用取消审核', close: true }
  await counselor.must('ticket.answer', answer)
  const [record] = (await person.must('me.get', {})).records
  expect(record?.source).toMatchObject({ status: 'completed', revocationAskedAt: null })
  expect((await person.must('ticket.own', {})).tickets[0]).toMatchObject({ closed: true })
  await person.must('source.askRevoke', { cohortId, reason: '民族也要改' })
})

test.each(['review.revoke', 'ticket.answer'] as const)(
  'No document number gets into the history or an inbox by what staff write (%s).',
  async (call) => {
    const { _id: id } = await school.registration(zheng.studentNo)
    const counselor = school.as(staff.counselor)
    const words = `号码应为 ${zheng.documentNo}`
    const refused =
      call === 'review.revoke'
        ? counselor.refused(call, { id, reasons: { general: words } })
        : counselor.refused(call, { id: 'asked_anything', rev: 1, text: words, close: false })
    expect(await refused).toEqual({ code: 'textHoldsNumber' })
  },
)
