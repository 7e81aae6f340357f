import { effectiveValues } from '../../domain/registration/effective-values'
import { listed, numbersIn } from '../support/cloud-desk'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { seenBy, submitted } from '../support/cloud-review'

/** H7: the queue of what graduates have checked (学生已核); detail; their values over the roster's; the next one. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const counselor = school.as(staff.counselor)
const recordOf = async ({ studentNo }: Graduate) => effectiveValues(await school.registration(studentNo))

/** Checked by the graduate, who says that a value of the roster is another one today. */
async function corrected(graduate: Graduate): Promise<string> {
  const person = await bound(school, graduate)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  await person.must('source.submit', { cohortId })
  return (await school.registration(graduate.studentNo))._id
}

test('[H7] From the queue to the detail, approved, and on to the next one until nothing is left.', async () => {
  const id = await corrected(lin)
  school.pass(1)
  const second = await submitted(school, zhou)
  // Bound, and not handed in yet: nothing of it is in the queue.
  await bound(school, zheng)
  expect(numbersIn(await listed(counselor))).toEqual([lin.studentNo, zhou.studentNo])

  const { review } = await counselor.must('queue.next', { cohortId, id })
  const row = review?.rows.find(({ field }) => field === 'politicalStatus')
  expect(row).toEqual({
    field: 'politicalStatus',
    class: 'proof',
    roster: '共青团员',
    before: '共青团员',
    value: '中共党员',
    differs: true,
  })
  expect(review?.rows.filter(({ differs }) => differs)).toEqual([row])
  expect((await recordOf(lin)).politicalStatus).toBe('共青团员')

  if (review === null || review.seen === null) throw new Error('nothing to decide on')
  expect(await counselor.must('review.approve', { id, seen: review.seen })).toMatchObject({
    status: 'completed',
  })
  expect((await recordOf(lin)).politicalStatus).toBe('中共党员')
  const { roster } = await school.registration(lin.studentNo)
  // The roster keeps what it said; what was approved stands before it.
  expect(roster.politicalStatus).toBe('共青团员')

  const next = await counselor.must('queue.next', { cohortId })
  expect(next.review?.id).toBe(second.id)
  await counselor.must('review.approve', { id: second.id, seen: await seenBy(counselor, second.id) })
  expect(await counselor.must('queue.next', { cohortId })).toEqual({ review: null })
  expect(await listed(counselor)).toEqual([])
  expect(numbersIn(await listed(counselor, { list: 'passed' })).sort()).toEqual([
    lin.studentNo,
    zhou.studentNo,
  ])
})

test('[H7] What the graduate changed after the detail was opened is refused, and nothing of either is copied.', async () => {
  const id = await corrected(he)
  const seen = await seenBy(counselor, id)
  const student = school.as(`phone-${he.studentNo}`)
  await student.must('source.withdraw', { cohortId })
  await student.must('source.save', { cohortId, claims: { politicalStatus: '群众' } })
  await student.must('source.submit', { cohortId })
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'seenLatest' })
  expect((await recordOf(he)).politicalStatus).toBe('共青团员')
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  expect((await recordOf(he)).politicalStatus).toBe('群众')
})

test('[H7] What is sent back, or taken back, leaves the roster’s value in force.', async () => {
  const id = await corrected(gao)
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
  await counselor.must('review.revoke', { id, reasons: { general: '看错了一行' } })
  expect((await recordOf(gao)).politicalStatus).toBe('共青团员')
  const reasons = { politicalStatus: '缺入党入团证明' }
  await counselor.must('review.return', { id, seen: await seenBy(counselor, id), reasons })
  expect((await recordOf(gao)).politicalStatus).toBe('共青团员')
  expect(numbersIn(await listed(counselor, { list: 'returned' }))).toEqual([gao.studentNo])
})
