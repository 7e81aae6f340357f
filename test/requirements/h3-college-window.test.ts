import { failureSentences } from '../../domain/messages'
import { reviewsOpen, ruledBy, sourceBy } from '../support/cloud-desk'
import { cohortId, lawId, sourceWindow, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { seenBy, submitted } from '../support/cloud-review'
import { at } from '../support/cloud-school'

/** H3: the college reviews in a window of its own, after the graduates' (第二阶段). */
const school = useSchool()
const { lin, zhou, zheng, he, xu } = graduates
const leader = school.as(staff.leader)
const window = { opensAt: at('2026-10-14'), closesAt: at('2026-10-18') }
const lawWindow = { opensAt: window.opensAt, closesAt: at('2026-10-20') }
const reasons = { general: '请核对生源地' }
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id

beforeAll(async () => {
  await ruledBy(school, sourceBy(['college']))
  await reviewsOpen(school, 'college', { window })
  await reviewsOpen(school, 'college', { window: lawWindow, collegeId: lawId })
  for (const graduate of [lin, zhou, zheng, he, xu]) await submitted(school, graduate)
})

test('[H3] Between both windows nothing is decided, in the last millisecond before the opening neither.', async () => {
  const id = await idOf(lin.studentNo)
  for (const instant of [sourceWindow.closesAt, window.opensAt - 1]) {
    school.moveTo(instant)
    const seen = await seenBy(leader, id)
    expect(await leader.refused('review.approve', { id, seen })).toEqual({ code: 'reviewOpen' })
    expect(await leader.refused('review.return', { id, seen, reasons })).toEqual({ code: 'reviewOpen' })
    expect(await leader.must('queue.next', { cohortId })).toEqual({ review: null })
    // What waits is there to be read, with the time from which on it can be decided.
    const page = await leader.must('queue.list', { cohortId })
    expect([page.rows.length, page.window]).toEqual([4, window])
    expect((await leader.must('review.get', { id })).actions).not.toContain('approve')
  }
  expect(failureSentences.reviewOpen).toBe('审核时间还没有开始或已经结束，请联系就业处。')
})

test('[H3] From the first millisecond to the last the college decides, and not after it.', async () => {
  const [first, last, late] = [
    await idOf(lin.studentNo),
    await idOf(zhou.studentNo),
    await idOf(zheng.studentNo),
  ]
  school.moveTo(window.opensAt)
  expect(await leader.must('review.approve', { id: first, seen: await seenBy(leader, first) })).toMatchObject(
    {
      status: 'completed',
    },
  )
  school.moveTo(window.closesAt - 1)
  expect(await leader.must('review.approve', { id: last, seen: await seenBy(leader, last) })).toMatchObject({
    status: 'completed',
  })
  school.moveTo(window.closesAt)
  const seen = await seenBy(leader, late)
  expect(await leader.refused('review.approve', { id: late, seen })).toEqual({ code: 'reviewOpen' })
  // Several at once are no way around it.
  expect(await leader.must('review.approveMany', { items: [{ id: late, seen }] })).toEqual({
    results: [{ id: late, refused: 'reviewOpen' }],
  })
  expect((await school.registration(zheng.studentNo)).source.status).toBe('inReview')
})

test('[H3] A college that the office gave longer decides until its own closing, and not after it.', async () => {
  const id = await idOf(xu.studentNo)
  const grants = [
    {
      role: 'college' as const,
      campusId: 'main',
      cohortIds: null,
      collegeIds: [lawId],
      classIds: null,
      until: null,
    },
  ]
  const openid = 'staff-law-leader'
  await school.as(staff.administrator).must('staff.grant', { openid, rev: 0, name: '法学院', grants })
  const lawLeader = school.as(openid)
  school.moveTo(lawWindow.closesAt)
  const seen = await seenBy(lawLeader, id)
  expect(await lawLeader.refused('review.approve', { id, seen })).toEqual({ code: 'reviewOpen' })
  school.moveTo(lawWindow.closesAt - 1)
  expect(await lawLeader.must('review.approve', { id, seen })).toMatchObject({ status: 'completed' })
})

test('[H3] Who is sent back in the college’s window hands in again although the graduates’ is over, until the day named.', async () => {
  const id = await idOf(he.studentNo)
  const student = school.as(`phone-${he.studentNo}`)
  const returnedAt = window.closesAt - 3_600_000
  school.moveTo(returnedAt)
  await leader.must('review.return', { id, seen: await seenBy(leader, id), reasons })
  const { returned } = (await school.registration(he.studentNo)).source
  expect(returned?.resubmitBy).toBe(returnedAt + 3 * 24 * 3_600_000)
  school.moveTo((returned?.resubmitBy ?? 0) - 1)
  expect(await student.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
  // It waits; the office opens the reviews again, and the college goes on.
  expect(await leader.refused('review.approve', { id, seen: await seenBy(leader, id) })).toEqual({
    code: 'reviewOpen',
  })
  await reviewsOpen(school, 'college', { window: { ...window, closesAt: school.now + 3_600_000 } })
  await leader.must('review.return', { id, seen: await seenBy(leader, id), reasons })
  const again = (await school.registration(he.studentNo)).source.returned
  school.moveTo(again?.resubmitBy ?? 0)
  expect(await student.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
})
