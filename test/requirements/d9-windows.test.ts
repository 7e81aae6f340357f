import { bound, cohortId, FOUNDED_REV, lawId, sourceWindow, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { returned, seenBy, submitted } from '../support/cloud-review'
import { at } from '../support/cloud-school'

/**
 * Notice D: 毕业生提交核验时间 10 月 6 日—10 月 12 日, 学院审查时间 10 月 12 日—10 月 17 日, 逾期系统将自动关闭。
 * An entered last day counts as a whole: closing is the first instant of the next one.
 */
const school = useSchool()
const { lin, zhou, zheng, he, xu } = graduates
const closing = sourceWindow.closesAt
const review = { opensAt: at('2026-10-12'), closesAt: at('2026-10-18') }
const day = 24 * 3_600_000

test('[D9] In the last millisecond before closing a submission is accepted and carries that instant.', async () => {
  const person = await bound(school, lin)
  school.moveTo(closing - 1)
  const receipt = await person.must('source.submit', { cohortId })
  expect(receipt).toMatchObject({ round: 1, at: closing - 1 })
})

test('[D9] One millisecond after that the same submission is refused as sourceOpen and the record is unchanged.', async () => {
  school.moveTo(at('2026-10-08'))
  const person = await bound(school, zhou)
  const before = await school.registration(zhou.studentNo)
  school.moveTo(closing)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('[D9] Before the first day nothing can be handed in, and from its first millisecond on it can.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  school.moveTo(sourceWindow.opensAt - 1)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(sourceWindow.opensAt)
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ at: sourceWindow.opensAt })
})

test('[D9] After closing everything can be read and nothing changed: no save, no submit, no withdrawal is offered or done.', async () => {
  school.moveTo(at('2026-10-08'))
  const waiting = school.as(`phone-${zhou.studentNo}`)
  const drafting = await bound(school, zheng)
  school.moveTo(closing)
  for (const person of [waiting, drafting]) {
    const [record] = (await person.must('me.get', {})).records
    expect(record?.windows['source']).toEqual(sourceWindow)
    expect(record?.source.actions).toEqual([])
  }
  const claims = { qq: '10001' }
  expect(await drafting.refused('source.save', { cohortId, claims })).toEqual({ code: 'sourceOpen' })
  expect(await waiting.refused('source.withdraw', { cohortId })).toEqual({ code: 'sourceOpen' })
})

test('[D9] Who is returned after closing may submit again until the stated time, and not in the millisecond of it.', async () => {
  school.moveTo(at('2026-10-08'))
  const { person, id } = await submitted(school, he)
  const returnedAt = at('2026-10-15T09:30:00')
  school.moveTo(returnedAt)
  await returned(school, id)
  const [record] = (await person.must('me.get', {})).records
  const resubmitBy = returnedAt + 3 * day
  expect(record?.source.returned).toMatchObject({ reasons: { general: '请核对生源地' }, resubmitBy })

  school.moveTo(resubmitBy)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(resubmitBy - 1)
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
})

test('[D9] The college reviews in its own window: a decision at its closing instant is refused, one before is not.', async () => {
  const office = school.as(staff.office)
  school.moveTo(at('2026-10-11'))
  await office.must('window.save', {
    cohortId,
    rev: FOUNDED_REV,
    phase: 'review:counselor',
    collegeId: null,
    window: review,
  })
  school.pass(10_000)
  const { _id: id } = await school.registration(lin.studentNo)
  const counselor = school.as(staff.counselor)
  const seen = await seenBy(counselor, id)
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'reviewOpen' })
  school.moveTo(review.closesAt)
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'reviewOpen' })
  school.moveTo(review.closesAt - 1)
  expect(await counselor.must('review.approve', { id, seen })).toMatchObject({ status: 'completed' })
})

test('[D9] A college may have a longer student window of its own, which opens nothing for the others.', async () => {
  school.moveTo(at('2026-10-08'))
  const lawyer = await bound(school, xu)
  const other = school.as(`phone-${zheng.studentNo}`)
  const window = { opensAt: sourceWindow.opensAt, closesAt: at('2026-10-20') }
  const office = school.as(staff.office)
  await office.must('window.save', {
    cohortId,
    rev: FOUNDED_REV + 1,
    phase: 'source',
    collegeId: lawId,
    window,
  })
  school.moveTo(at('2026-10-19'))
  expect(await other.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  expect(await lawyer.must('source.submit', { cohortId })).toMatchObject({ round: 1 })
})
