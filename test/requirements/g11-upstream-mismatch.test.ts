import { completed, ownRecordOf } from '../support/cloud-corrections'
import { cohortId, sourceWindow, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { heard, useUpstreamSchool } from '../support/cloud-upstream'

/** Notice G 五.2: 学信网更新后，学生可重新提交生源信息，院系和学校审核。 */
const school = useUpstreamSchool()
const { lin, zhou, zheng } = graduates
const cause = '身份证号与学信网学籍不一致'
const DAY_MS = 24 * 3_600_000

test('[G11] A mismatch is shown with its cause, since when, and until when to hand in again.', async () => {
  const { person, id } = await completed(school, lin)
  expect((await ownRecordOf(person)).source).toMatchObject({ upstream: 'waiting', upstreamAt: school.now })
  school.pass(DAY_MS)
  await heard(school, id, { result: 'mismatched', cause })
  school.pass(DAY_MS)
  const record = await ownRecordOf(person)
  expect(record.source).toMatchObject({
    status: 'returned',
    upstream: 'mismatched',
    upstreamAt: school.now - DAY_MS,
    returned: { level: 'upstream', reasons: { general: cause }, resubmitBy: school.now + 2 * DAY_MS },
  })
  expect(record.checks.schoolRecord.state).toBe('failed')
  await school.timer()
  const told = (await person.must('notice.list', {})).rows.map(({ notice }) => notice)
  expect(told).toContain('sourceMismatched')
})

test('[G11] After the school’s data was mended it is handed in again, also when the window has closed.', async () => {
  const { person, id } = await completed(school, zhou)
  school.moveTo(sourceWindow.closesAt + DAY_MS)
  await heard(school, id, { result: 'mismatched', cause })
  school.pass(3 * DAY_MS - 1)
  expect(await person.must('source.submit', { cohortId })).toMatchObject({ round: 2 })
  const counselor = school.as(staff.counselor)
  const { seen } = await counselor.must('review.get', { id, flow: 'source' })
  if (seen === null) throw new Error('nothing to approve')
  await counselor.must('review.approve', { id, seen })
  expect((await ownRecordOf(person)).source).toMatchObject({ upstream: 'waiting', upstreamAt: school.now })
  expect((await ownRecordOf(person)).checks.schoolRecord.state).toBe('passed')
  school.moveTo(sourceWindow.opensAt)
})

test('[G11] At the end of the time for it handing in again is refused, and said so.', async () => {
  const { person, id } = await completed(school, zheng)
  school.moveTo(sourceWindow.closesAt + DAY_MS)
  await heard(school, id, { result: 'mismatched', cause })
  school.pass(3 * DAY_MS)
  expect(await person.refused('source.submit', { cohortId })).toEqual({ code: 'sourceOpen' })
  school.moveTo(sourceWindow.opensAt)
})

test('[G11] Without a cause nothing is recorded as a mismatch: the graduate could do nothing about it.', async () => {
  const { id } = await completed(school, graduates.he)
  const said = { id, result: 'mismatched', importId: 'province-2026-11' } as const
  for (const blank of ['', '   '])
    expect(await school.as(staff.office).refused('upstream.record', { ...said, cause: blank })).toEqual({
      code: 'causeGiven',
    })
  expect((await school.registration(graduates.he.studentNo)).source.status).toBe('completed')
})
