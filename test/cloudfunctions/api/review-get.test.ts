import { appointed, grantOf, ruledBy, sourceBy } from '../../support/cloud-desk'
import { UNDO_MS } from '../../../domain/registration/slip'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, seenBy, submitted } from '../../support/cloud-review'

/** What the detail says besides the values: who holds it, who decided, what was before, and what can be undone. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const counselor = school.as(staff.counselor)
const second = school.as(staff.secondCounselor)

test('Who holds it is named to everybody else, in four operations; to the holder nobody is.', async () => {
  const { id } = await submitted(school, lin)
  await second.must('queue.next', { cohortId, id })
  const until = school.now + 5 * 60_000
  const { reply, operations } = await counselor.call('review.get', { id })
  expect(reply).toMatchObject({
    ok: true,
    value: { heldByOther: true, holder: 'secondCounselor', leaseUntil: until },
  })
  // Who it is, the record, the line that says who looked, the names.
  expect(operations).toBe(4)
  const own = await second.call('review.get', { id })
  expect(own.reply).toMatchObject({ value: { heldByOther: false, holder: '', leaseUntil: until } })
  expect(own.operations).toBe(3)
  // Held, it is there to be read and not to be decided on.
  const read = reply.ok ? reply.value.actions : []
  expect(read).not.toContain('approve')
  expect((await second.must('review.get', { id })).actions).toContain('approve')
})

test('The second of two sees who was first, and what they decided.', async () => {
  const { id } = await submitted(school, zhou)
  const seen = await seenBy(counselor, id)
  await second.must('review.approve', { id, seen })
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'wrongStatus' })
  const { status, actions, history, undoUntil } = await counselor.must('review.get', { id })
  expect(status).toBe('completed')
  expect(actions).toContain('revoke')
  expect(undoUntil).toBeNull()
  expect(history.at(-1)).toMatchObject({ what: 'sourceApproved', by: 'secondCounselor', mine: false })
  // Graduates are named by the record itself.
  expect(history.filter(({ byKind }) => byKind === 'student').map(({ by }) => by)).toEqual(['', ''])
})

test('Until when one’s own decision can be undone is said to the millisecond, and to nobody else.', async () => {
  const { id } = await submitted(school, zheng)
  await approved(school, id)
  const until = school.now + UNDO_MS
  expect((await counselor.must('review.get', { id })).undoUntil).toBe(until)
  expect((await second.must('review.get', { id })).undoUntil).toBeNull()
  school.moveTo(until - 1)
  expect((await counselor.must('review.get', { id })).undoUntil).toBe(until)
  school.moveTo(until)
  expect((await counselor.must('review.get', { id })).undoUntil).toBeNull()
})

test('Two rounds before the present one stay, with what differed and why they were sent back.', async () => {
  const student = await bound(school, he)
  const rounds = ['中共党员', '群众', '中共预备党员', '中共党员'] as const
  const { _id: id } = await school.registration(he.studentNo)
  for (const [index, politicalStatus] of rounds.entries()) {
    await student.must('source.save', { cohortId, claims: { politicalStatus } })
    await student.must('source.submit', { cohortId })
    if (index === rounds.length - 1) continue
    const reasons = { politicalStatus: `第${String(index + 1)}次退回` }
    await counselor.must('review.return', { id, seen: await seenBy(counselor, id), reasons })
  }
  const { earlier, seen } = await counselor.must('review.get', { id })
  expect(seen?.round).toBe(4)
  expect(earlier).toMatchObject([
    { round: 2, values: { politicalStatus: '群众' }, reasons: { politicalStatus: '第2次退回' } },
    { round: 3, values: { politicalStatus: '中共预备党员' }, reasons: { politicalStatus: '第3次退回' } },
  ])
})

test('A draft, a destination that was never begun and a returned record are shown, and nothing can be decided.', async () => {
  await bound(school, gao)
  const { _id: id } = await school.registration(gao.studentNo)
  const draft = await counselor.must('review.get', { id })
  expect(draft).toMatchObject({
    status: 'draft',
    seen: null,
    submittedAt: null,
    earlier: [],
    undoUntil: null,
  })
  expect(draft.actions).not.toEqual(expect.arrayContaining(['approve']))
  const destination = await counselor.must('review.get', { id, flow: 'destination' })
  expect(destination).toMatchObject({ status: 'none', seen: null, rows: [], actions: [] })
  const never = { round: 1, level: 0, digest: 'a'.repeat(64) }
  expect(await counselor.refused('review.approve', { id, seen: never })).toEqual({ code: 'wrongStatus' })
  expect(await counselor.must('review.approveMany', { items: [{ id, seen: never }] })).toEqual({
    results: [{ id, refused: 'wrongStatus' }],
  })
})

test('One’s own record as staff can be read and not be decided on; who is neither is told nothing.', async () => {
  await ruledBy(school, sourceBy(['counselor']))
  const openid = `phone-${gao.studentNo}`
  const own = await appointed(school, openid, grantOf('counselor'))
  await own.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(gao.studentNo)
  const { actions, status } = await own.must('review.get', { id })
  expect(status).toBe('inReview')
  for (const event of ['approve', 'return', 'revoke', 'takeBack']) expect(actions).not.toContain(event)
  expect(await own.must('queue.next', { cohortId, id })).toEqual({ review: null })
  expect(await school.as('a-stranger').refused('review.get', { id })).toEqual({ code: 'notAllowed' })
  expect(await school.as(staff.lawCounselor).refused('review.get', { id })).toEqual({ code: 'notFound' })
})
