import { failureSentences } from '../../domain/messages'
import { UNDO_MS } from '../../domain/registration/slip'
import { phrases, pictureProblems } from '../../src/texts/review'
import { listed, toldTo } from '../support/cloud-desk'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { seenBy, submitted } from '../support/cloud-review'

/** B7: fast decisions that are never wrong: batches of what is unchanged, short phrases, nobody's own record, undo. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const counselor = school.as(staff.counselor)
const reasons = { general: '点错了' }
const statusOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo)).source.status

test('[B7] Several at once approve what is unchanged and refuse what was changed, told row by row.', async () => {
  const [plain, other] = [await submitted(school, lin), await submitted(school, zhou)]
  const person = await bound(school, zheng)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  await person.must('source.submit', { cohortId })
  // What others brought is looked at first.
  await school.timer()
  const unchanged = await listed(counselor, { list: 'unchanged' })
  expect(unchanged.map(({ id }) => id).sort()).toEqual([plain.id, other.id].sort())
  const changed = await listed(counselor, { list: 'changed' })
  const items = [...changed, ...unchanged].map(({ id, seen }) => ({ id, seen: seen ?? never() }))
  const { results } = await counselor.must('review.approveMany', { items })
  expect(results.map(({ refused }) => refused)).toEqual(['unchangedInBatch', null, null])
  expect([await statusOf(lin), await statusOf(zhou), await statusOf(zheng)]).toEqual([
    'completed',
    'completed',
    'inReview',
  ])
  expect(failureSentences.unchangedInBatch).toBe('这条有改动，请点开逐项看过再通过。')
})

test('[B7] Every ready-made phrase has at most 20 characters, and says something.', () => {
  const words = [...Object.values(phrases).flat(), ...pictureProblems]
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((phrase) => phrase.trim() === '' || [...phrase].length > 20)).toEqual([])
})

test('[B7] Nobody decides about themselves: not alone, not among several, not by sending back or taking back.', async () => {
  const own = school.as(staff.leader)
  const { studentNo, documentNo } = he
  await own.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  await own.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(studentNo)
  const seen = await seenBy(own, id)
  expect(await own.refused('review.approve', { id, seen })).toEqual({ code: 'notOwner' })
  expect(await own.refused('review.return', { id, seen, reasons })).toEqual({ code: 'notOwner' })
  expect(await own.must('review.approveMany', { items: [{ id, seen }] })).toEqual({
    results: [{ id, refused: 'notOwner' }],
  })
  await counselor.must('review.approve', { id, seen })
  expect(await own.refused('review.revoke', { id, reasons })).toEqual({ code: 'notOwner' })
  expect(await statusOf(he)).toBe('completed')
})

test('[B7] An approval undone within ten seconds reached nobody; later it is revoked with a reason, and both are told.', async () => {
  const { person, id } = await submitted(school, gao)
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  school.pass(UNDO_MS - 1)
  await counselor.must('review.revoke', { id, reasons })
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual([])
  expect(await statusOf(gao)).toBe('inReview')

  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  school.pass(UNDO_MS)
  // Meant as a slip it comes too late, and nothing is told that was not meant to be.
  expect(await counselor.refused('review.revoke', { id, reasons, slip: true })).toEqual({
    code: 'decidedJustNow',
  })
  expect(await counselor.refused('review.revoke', { id, reasons: {} })).toEqual({ code: 'reasonGiven' })
  await counselor.must('review.revoke', { id, reasons })
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual(['sourceCompleted', 'sourceRevoked'])
})

test('[B7] A return is taken back within ten seconds by whoever sent it, and by nobody afterwards.', async () => {
  const { person, id } = await submitted(school, luo)
  const back = async () =>
    counselor.must('review.return', {
      id,
      seen: await seenBy(counselor, id),
      reasons: { general: '缺证明' },
    })
  await back()
  const colleague = school.as(staff.secondCounselor)
  expect(await colleague.refused('review.takeBack', { id, reasons })).toEqual({ code: 'returnedBySelf' })
  school.pass(UNDO_MS - 1)
  expect(await counselor.must('review.takeBack', { id, reasons })).toMatchObject({ status: 'inReview' })
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual([])
  await back()
  school.pass(UNDO_MS)
  expect(await counselor.refused('review.takeBack', { id, reasons })).toEqual({ code: 'returnedJustNow' })
  expect(await statusOf(luo)).toBe('returned')
  await school.timerAfterUndo()
  expect(await toldTo(school, person.openid)).toEqual(['sourceReturned'])
})

function never(): never {
  throw new Error('what waits was submitted')
}
