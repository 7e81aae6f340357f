import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { seenBy, submitted } from '../../support/cloud-review'

/** A phone that heard no answer asks again: one intent, one effect, one answer. */
const school = useSchool()
const { lin, zhou, zheng, he } = graduates

test('The same request again gets the same bytes, also much later and after other calls of another kind.', async () => {
  const person = await bound(school, lin)
  const again = { requestId: 'submit-of-lin' }
  const first = await person.call('source.submit', { cohortId }, again)
  const before = await school.registration(lin.studentNo)
  school.pass(60_000)
  await person.must('me.get', {})
  const second = await person.call('source.submit', { cohortId }, again)
  expect(JSON.stringify(second.reply)).toBe(JSON.stringify(first.reply))
  expect(await school.registration(lin.studentNo)).toEqual(before)
})

test('The same id with another body is a conflict and has no effect.', async () => {
  const person = await bound(school, zhou)
  const again = { requestId: 'save-of-zhou' }
  await person.must('source.save', { cohortId, claims: { qq: '10001' } }, again)
  const before = await school.registration(zhou.studentNo)
  expect(await person.refused('source.save', { cohortId, claims: { qq: '10002' } }, again)).toEqual({
    code: 'conflict',
  })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('Two of the same request at the same time have one effect and the same answer.', async () => {
  const person = await bound(school, zheng)
  const again = { requestId: 'impatient-thumb' }
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => person.call('source.submit', { cohortId }, again)),
  )
  expect(new Set(replies.map(({ reply }) => JSON.stringify(reply))).size).toBe(1)
  const { source, history } = await school.registration(zheng.studentNo)
  expect([source.status, source.round]).toEqual(['inReview', 1])
  expect(history.filter(({ what }) => what === 'sourceSubmitted')).toHaveLength(1)
})

test('A decision that was answered and lost is answered again; a second intent on the same round is refused.', async () => {
  const { id } = await submitted(school, he)
  const counselor = school.as(staff.counselor)
  const input = { id, seen: await seenBy(counselor, id) }
  const again = { requestId: 'approval-of-he' }
  const first = await counselor.must('review.approve', input, again)
  expect(await counselor.must('review.approve', input, again)).toEqual(first)
  expect(await counselor.refused('review.approve', input)).toEqual({ code: 'wrongStatus' })
  // The id of somebody else's request is no key to their answer.
  const other = school.as(staff.secondCounselor)
  expect(await other.refused('review.approve', input, again)).toEqual({ code: 'conflict' })
})

test('Two decisions at the same time on one record: exactly one stands.', async () => {
  const { id } = { id: (await school.registration(zheng.studentNo))._id }
  const [one, two] = [school.as(staff.counselor), school.as(staff.leader)]
  const seen = await seenBy(one, id)
  const outcomes = await Promise.all([
    one.call('review.approve', { id, seen }),
    two.call('review.return', { id, seen, reasons: { general: '请核对' } }),
  ])
  expect(outcomes.filter(({ reply }) => reply.ok)).toHaveLength(1)
  const { history } = await school.registration(zheng.studentNo)
  const decisions = history.filter(({ what }) => what === 'sourceApproved' || what === 'sourceReturned')
  expect(decisions).toHaveLength(1)
})
