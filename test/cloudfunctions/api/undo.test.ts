import { UNDO_MS } from '../../../domain/registration/slip'
import { listed, numbersIn, ruledBy, sourceBy, toldTo } from '../../support/cloud-desk'
import { cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates } from '../../support/cloud-graduates'
import { approved, seenBy, submitted } from '../../support/cloud-review'

/** Taking back a slip before anybody has been told, and what is too late. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const counselor = school.as(staff.counselor)
const leader = school.as(staff.leader)
const reasons = { general: '点错了' }
const sentBack = async (id: string, person = counselor) =>
  person.must('review.return', { id, seen: await seenBy(person, id), reasons: { mobile: '号码打不通' } })

test('Taken back, a return leaves the record as it waited before, at the same level, with an earlier return.', async () => {
  const { person, id } = await submitted(school, lin)
  await sentBack(id)
  await school.timerAfterUndo()
  const earlier = (await school.registration(lin.studentNo)).source.returned
  await person.must('source.submit', { cohortId })
  const before = await school.registration(lin.studentNo)
  await sentBack(id)
  expect((await counselor.must('review.get', { id })).undoUntil).toBe(school.now + UNDO_MS)
  expect((await school.as(staff.secondCounselor).must('review.get', { id })).undoUntil).toBeNull()
  const sent = { requestId: 'taken-back-once' }
  const first = await counselor.must('review.takeBack', { id, reasons }, sent)
  expect(first).toEqual({ status: 'inReview', level: 0, round: 2 })
  expect(await counselor.must('review.takeBack', { id, reasons }, sent)).toEqual(first)
  const after = await school.registration(lin.studentNo)
  expect(after.source).toEqual(before.source)
  expect(after.source.returned).toEqual(earlier)
  expect([after.queue.source, after.queue.sourceLists, after.queue.sourceBarred]).toEqual([
    before.queue.source,
    before.queue.sourceLists,
    before.queue.sourceBarred,
  ])
  expect(numbersIn(await listed(counselor, { list: 'returned' }))).toEqual([])
  expect((await counselor.must('review.get', { id })).undoUntil).toBeNull()
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual(['sourceReturned'])
})

test('Handed in again within the ten seconds, a return can no longer be taken back, nor without a reason.', async () => {
  const { person, id } = await submitted(school, zhou)
  await sentBack(id)
  expect(await counselor.refused('review.takeBack', { id, reasons: {} })).toEqual({ code: 'reasonGiven' })
  await person.must('source.submit', { cohortId })
  expect(await counselor.refused('review.takeBack', { id, reasons })).toEqual({ code: 'wrongStatus' })
  await approved(school, id)
  expect(await counselor.refused('review.takeBack', { id, reasons })).toEqual({ code: 'wrongStatus' })
})

test('Two taps at the same time take it back once.', async () => {
  const { id } = await submitted(school, zheng)
  await sentBack(id)
  const answers = await Promise.all([1, 2].map(() => counselor.call('review.takeBack', { id, reasons })))
  expect(answers.map(({ reply }) => reply.ok).sort()).toEqual([false, true])
  const { history } = await school.registration(zheng.studentNo)
  expect(history.filter(({ what }) => what === 'sourceReturned')).toHaveLength(1)
})

test('In the last level of a chain a return and an approval are undone to that level.', async () => {
  await ruledBy(school, sourceBy(['counselor', 'college']))
  const { person, id } = await submitted(school, he)
  await approved(school, id)
  await sentBack(id, leader)
  expect(await leader.must('review.takeBack', { id, reasons })).toMatchObject({
    status: 'inReview',
    level: 1,
  })
  await approved(school, id, staff.leader)
  expect(await leader.must('review.revoke', { id, reasons })).toMatchObject({ status: 'inReview', level: 1 })
  expect(numbersIn(await listed(leader))).toContain(he.studentNo)
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual([])
})

test('A first approval undone at once tells the graduate as little as the approval did.', async () => {
  const { person, id } = await submitted(school, gao)
  await approved(school, id)
  expect(await counselor.must('review.revoke', { id, reasons })).toMatchObject({
    status: 'inReview',
    level: 0,
  })
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual([])
})
