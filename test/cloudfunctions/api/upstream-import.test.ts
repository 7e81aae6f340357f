import type { Output } from '../../../domain/contract/contract'
import { appointed, grantOf } from '../../support/cloud-desk'
import { completed } from '../../support/cloud-corrections'
import { cohortId, lawId, staff } from '../../support/cloud-founding'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { seenBy, submitted } from '../../support/cloud-review'
import { useUpstreamSchool } from '../../support/cloud-upstream'

/** A list of results from 省中心: each row by its own guarded write, every row answered for (G4). */
const school = useUpstreamSchool()
const office = school.as(staff.office)
const { lin, zhou, zheng, he, xu, gao, luo, chan } = graduates
const importId = 'province-2026-11'
const refusals = ({ results }: Output<'upstream.import'>) => results.map(({ refused }) => refused)
const sourceOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo)).source

async function approvedAgain({ studentNo }: Graduate): Promise<void> {
  await school.as(`phone-${studentNo}`).must('source.submit', { cohortId })
  const { _id: id } = await school.registration(studentNo)
  const counselor = school.as(staff.counselor)
  await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
}

test('Row by row: passed, initialised, mismatched with its cause, without one, not completed, not in the roster.', async () => {
  for (const graduate of [lin, zhou, zheng, he]) await completed(school, graduate)
  await submitted(school, xu)
  const rows = [
    { studentNo: lin.studentNo, result: 'passed' },
    { studentNo: zhou.studentNo, result: 'initialised' },
    { studentNo: zheng.studentNo, result: 'mismatched', cause: '学籍不一致' },
    { studentNo: he.studentNo, result: 'mismatched', cause: '  ' },
    { studentNo: xu.studentNo, result: 'passed' },
    { studentNo: '2399999999', result: 'passed' },
  ] as const
  const input = { cohortId, importId, rows: [...rows] }
  const sent = { requestId: 'the-list-of-november' }
  const first = await office.must('upstream.import', input, sent)
  expect(refusals(first)).toEqual([null, null, null, 'causeGiven', 'wrongStatus', 'notFound'])
  expect(first.results.map(({ studentNo }) => studentNo)).toEqual(rows.map(({ studentNo }) => studentNo))
  expect([
    await sourceOf(lin),
    await sourceOf(zhou),
    await sourceOf(zheng),
    await sourceOf(he),
  ]).toMatchObject([
    { status: 'completed', upstream: 'passed' },
    { status: 'completed', upstream: 'initialised' },
    { status: 'returned', upstream: 'mismatched', returned: { reasons: { general: '学籍不一致' } } },
    { status: 'completed', upstream: 'waiting' },
  ])
  const before = await Promise.all([lin, zheng].map(({ studentNo }) => school.registration(studentNo)))
  // The answer was lost and the list sent again: one line of history each, one message.
  expect(await office.must('upstream.import', input, sent)).toEqual(first)
  expect(await Promise.all([lin, zheng].map(({ studentNo }) => school.registration(studentNo)))).toEqual(
    before,
  )
  await school.timerAfterUndo()
  const told = await school.stored<{ notice: string }>('notices', { to: `phone-${zheng.studentNo}` })
  expect(told.filter(({ notice }) => notice === 'sourceMismatched')).toHaveLength(1)
})

test('The same list by another request says nothing new: answered as recorded, and nothing is written.', async () => {
  const stored = () => Promise.all([lin, zhou, zheng].map(({ studentNo }) => school.registration(studentNo)))
  const before = await stored()
  const rows = [
    { studentNo: lin.studentNo, result: 'passed' as const },
    { studentNo: zhou.studentNo, result: 'initialised' as const },
    { studentNo: zheng.studentNo, result: 'mismatched' as const, cause: '学籍不一致' },
  ]
  expect(refusals(await office.must('upstream.import', { cohortId, importId, rows }))).toEqual([
    null,
    null,
    null,
  ])
  expect(await stored()).toEqual(before)
  // The same for another cause is no repetition: the graduate would read the old one.
  const again = [{ studentNo: zheng.studentNo, result: 'mismatched' as const, cause: '照片不符' }]
  expect(refusals(await office.must('upstream.import', { cohortId, importId, rows: again }))).toEqual([
    'wrongStatus',
  ])
})

test('A mismatch that was mended and approved is not sent back by the list that said it.', async () => {
  await completed(school, chan)
  const rows = [{ studentNo: chan.studentNo, result: 'mismatched' as const, cause: '学籍不一致' }]
  const send = (list: string) => office.must('upstream.import', { cohortId, importId: list, rows })
  await send(importId)
  await approvedAgain(chan)
  expect(refusals(await send(importId))).toEqual([null])
  expect(await sourceOf(chan)).toMatchObject({ status: 'completed', upstream: 'waiting' })
  // A later list that says so again is heard.
  expect(refusals(await send('province-2027-01'))).toEqual([null])
  expect((await sourceOf(chan)).status).toBe('returned')
})

test('What is 初始化 is not set back by an older list of 通过.', async () => {
  const rows = [{ studentNo: zhou.studentNo, result: 'passed' as const }]
  const before = await school.registration(zhou.studentNo)
  const answer = await office.must('upstream.import', { cohortId, importId: 'province-2026-10', rows })
  expect(refusals(answer)).toEqual(['notInitialisedYet'])
  expect(await school.registration(zhou.studentNo)).toEqual(before)
})

test('Another list is recorded where it can be, and refused where it cannot.', async () => {
  const rows = [
    { studentNo: lin.studentNo, result: 'initialised' as const },
    { studentNo: zheng.studentNo, result: 'passed' as const },
  ]
  const answer = await office.must('upstream.import', { cohortId, importId: 'province-2026-12', rows })
  expect(refusals(answer)).toEqual([null, 'wrongStatus'])
  expect((await sourceOf(lin)).upstream).toBe('initialised')
})

test('Rows outside the office’s own scope are as if they did not exist, and change nothing.', async () => {
  await completed(school, gao)
  const ofLaw = await appointed(school, 'staff-office-of-law', grantOf('office', { collegeIds: [lawId] }))
  const before = await school.registration(gao.studentNo)
  const rows = [gao.studentNo, '2399999999'].map((studentNo) => ({ studentNo, result: 'passed' as const }))
  expect(refusals(await ofLaw.must('upstream.import', { cohortId, importId, rows }))).toEqual([
    'notFound',
    'notFound',
  ])
  expect(await school.registration(gao.studentNo)).toEqual(before)
  for (const openid of [staff.counselor, staff.leader, staff.observer, staff.administrator])
    expect(await school.as(openid).refused('upstream.import', { cohortId, importId, rows })).toEqual({
      code: 'notAllowed',
    })
  expect(await office.refused('upstream.import', { cohortId: '2020-main', importId, rows })).toEqual({
    code: 'cohortMissing',
  })
})

test('Grants that overlap record a row once.', async () => {
  const { id } = await completed(school, luo)
  const twice = await appointed(
    school,
    'staff-office-twice',
    grantOf('office'),
    grantOf('office', { cohortIds: [cohortId] }),
  )
  const rows = [{ studentNo: luo.studentNo, result: 'passed' as const }]
  expect(refusals(await twice.must('upstream.import', { cohortId, importId, rows }))).toEqual([null])
  const { history } = await school.registration(luo.studentNo)
  expect(history.filter(({ what }) => what === 'sourcePassedUpstream')).toHaveLength(1)
  expect(id).not.toBe('')
})

test('A document number in the name of the list or in a cause, a row twice, none and too many are refused.', async () => {
  const row = { studentNo: he.studentNo, result: 'mismatched' as const, cause: '不一致' }
  const before = await school.registration(he.studentNo)
  const number = he.documentNo
  expect(
    await office.refused('upstream.import', { cohortId, importId: `list ${number}`, rows: [row] }),
  ).toEqual({ code: 'textHoldsNumber' })
  expect(
    await office.refused('upstream.import', {
      cohortId,
      importId,
      rows: [{ ...row, cause: `证件号 ${number} 不一致` }],
    }),
  ).toEqual({ code: 'textHoldsNumber' })
  const many = Array.from({ length: 51 }, (_, index) => ({ ...row, studentNo: String(index) }))
  for (const rows of [[], [row, row], many])
    expect(await office.refused('upstream.import', { cohortId, importId, rows })).toMatchObject({
      code: 'badInput',
    })
  expect(await school.registration(he.studentNo)).toEqual(before)
})
