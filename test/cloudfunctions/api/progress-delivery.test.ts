import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { returned } from '../../support/cloud-review'

/** What became of messages, counted as each of them ends. */
const school = useSchool()
const { lin, zhou, zheng } = graduates

async function toldBy(graduate: Graduate, code: string | null): Promise<void> {
  const person = await bound(school, graduate)
  await person.must('consent.record', { answers: { reviewResult: 'accept' } })
  await person.must('source.submit', { cohortId })
  if (code !== null) await school.fault({ action: 'subscribeMessage.send', code, times: 1 })
  await returned(school, (await school.registration(graduate.studentNo))._id)
  school.pass(100_000)
  await school.timer()
  await school.calm()
}
const endsFor = async (openid: string) => {
  const { templates } = await school.as(openid).must('progress.delivery', { cohortId })
  return templates.find(({ template }) => template === 'reviewResult')?.ends
}
const none = { sent: 0, refused: 0, failed: 0, unknown: 0 }

test('Messages are counted by template and by what became of them, for whose college they are about.', async () => {
  expect(await endsFor(staff.office)).toEqual(none)
  await toldBy(lin, null)
  await toldBy(zhou, '43101')
  await toldBy(zheng, '47003')
  const counted = { sent: 1, refused: 1, failed: 1, unknown: 0 }
  expect(await endsFor(staff.office)).toEqual(counted)
  expect(await endsFor(staff.counselor)).toEqual(counted)
  expect(await endsFor(staff.lawCounselor)).toEqual(none)
})

test('A message that is tried again later is counted once, when it has come to its end.', async () => {
  await toldBy(graduates.he, '43108')
  expect(await endsFor(staff.office)).toMatchObject({ sent: 1 })
  school.pass(200_000)
  await school.timer()
  expect(await endsFor(staff.office)).toEqual({ sent: 2, refused: 1, failed: 1, unknown: 0 })
})
