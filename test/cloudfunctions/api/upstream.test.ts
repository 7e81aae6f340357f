import { completed, ownRecordOf } from '../../support/cloud-corrections'
import { cohortId, staff } from '../../support/cloud-founding'
import { graduates } from '../../support/cloud-graduates'
import { useUpstreamSchool } from '../../support/cloud-upstream'

/** What 省中心 said, as the office records it (G4). */
const school = useUpstreamSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng } = graduates
const importId = 'province-2026-11'

test('Only the office records what came from above, and only about its own records.', async () => {
  const { person, id } = await completed(school, lin)
  const said = { id, result: 'passed', importId } as const
  for (const name of [
    'counselor',
    'leader',
    'lawCounselor',
    'observer',
    'administrator',
    'suspended',
  ] as const)
    expect(await school.as(staff[name]).refused('upstream.record', said)).toEqual({ code: 'notAllowed' })
  expect(await person.refused('upstream.record', said)).toEqual({ code: 'notAllowed' })
  expect(await office.refused('upstream.record', { ...said, id: 'nobody-s-record' })).toEqual({
    code: 'notFound',
  })
  expect((await ownRecordOf(person)).source.upstream).toBe('waiting')
})

test('A list without a name is refused before anything is read.', async () => {
  const { _id: id } = await school.registration(lin.studentNo)
  const { reply, operations } = await office.call('upstream.record', { id, result: 'passed', importId: ' ' })
  expect(reply).toEqual({ ok: false, error: { code: 'badInput', fields: { importId: 'badInput' } } })
  expect(operations).toBe(0)
})

test('The same request again is one line of history and one notice.', async () => {
  const { id } = await completed(school, zhou)
  const sent = { requestId: 'heard-from-above' }
  const said = { id, result: 'mismatched', cause: '学籍不一致', importId } as const
  await office.must('upstream.record', said, sent)
  await office.must('upstream.record', said, sent)
  const { history } = await school.registration(zhou.studentNo)
  expect(history.filter(({ what }) => what === 'sourceMismatchedUpstream')).toMatchObject([
    { byKind: 'staff', reasons: { general: '学籍不一致' } },
  ])
  await school.timerAfterUndo()
  const told = await school.stored<{ notice: string }>('notices', { registrationId: id })
  expect(told.filter(({ notice }) => notice === 'sourceMismatched')).toHaveLength(1)
  expect(await office.refused('upstream.record', { ...said, cause: '另一个' }, sent)).toEqual({
    code: 'conflict',
  })
})

test('The same result of the same list by another request is answered as recorded, at the price of a look.', async () => {
  const { _id: id } = await school.registration(zhou.studentNo)
  const before = await school.registration(zhou.studentNo)
  const said = { id, result: 'mismatched', cause: '学籍不一致', importId } as const
  const { reply, operations } = await office.call('upstream.record', said)
  expect(reply).toEqual({ ok: true, value: {} })
  // The office's own entry, and the record.
  expect(operations).toBe(2)
  expect(await school.registration(zhou.studentNo)).toEqual(before)
  expect(await office.refused('upstream.record', { ...said, importId: 'another list' })).toEqual({
    code: 'wrongStatus',
  })
})

test('A record that was passed and then found wrong goes back to the graduate.', async () => {
  const { person, id } = await completed(school, zheng)
  await office.must('upstream.record', { id, result: 'passed', importId })
  await office.must('upstream.record', { id, result: 'mismatched', cause: '照片不符', importId })
  expect((await ownRecordOf(person)).source).toMatchObject({ status: 'returned', upstream: 'mismatched' })
  await person.must('source.submit', { cohortId })
  expect(await office.refused('upstream.record', { id, result: 'passed', importId })).toEqual({
    code: 'wrongStatus',
  })
})
