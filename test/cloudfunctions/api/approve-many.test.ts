import type { Output } from '../../../domain/contract/contract'
import { appointed, grantOf } from '../../support/cloud-desk'
import { bound, cohortId, importRoster, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { freelance, handsIn } from '../../support/cloud-destinations'
import { graduates, manyGraduates, type Graduate } from '../../support/cloud-graduates'
import { seenBy, submitted } from '../../support/cloud-review'

/** Several at once: each by its own rules, each answered for, and none approved that has to be looked at. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu, tang, chan } = graduates
const counselor = school.as(staff.counselor)
const idOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo))._id
const statusOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo)).source.status
const itemOf = async (graduate: Graduate) => {
  const { _id: id, source } = await school.registration(graduate.studentNo)
  const { level, frozen } = source
  return { id, seen: { level, round: frozen?.round ?? 0, digest: frozen?.digest ?? '' } }
}
const refusals = ({ results }: Output<'review.approveMany'>) => results.map(({ refused }) => refused)

async function changedBy(graduate: Graduate): Promise<void> {
  const person = await bound(school, graduate)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  await person.must('source.submit', { cohortId })
}

/** What the timer counts among the submissions of others. */
async function marked(graduate: Graduate): Promise<void> {
  const registration = await school.registration(graduate.studentNo)
  const source = [{ code: 'phoneShared', field: 'mobile', params: { count: '4' } }]
  await school.put('registrations', { ...registration, signals: { ...registration.signals, source } })
}

const mixed = [lin, zhou, zheng, he, gao, xu, luo] as const
const answers = [
  null,
  'unchangedInBatch',
  'unmarkedInBatch',
  'seenLatest',
  'notHeldByOther',
  'notFound',
  'notOwner',
]

test('Row by row: approved, changed, marked, stale, held, out of scope and one’s own; sent again the same.', async () => {
  await submitted(school, lin)
  await changedBy(zhou)
  for (const graduate of [zheng, he, gao, xu]) await submitted(school, graduate)
  // Nobody is approved among several before the timer has looked at them.
  expect(refusals(await counselor.must('review.approveMany', { items: [await itemOf(lin)] }))).toEqual([
    'examinedInBatch',
  ])
  await school.timer()
  await marked(zheng)
  const { studentNo, documentNo } = luo
  await counselor.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  await counselor.must('source.submit', { cohortId })
  const items = await Promise.all(mixed.map(itemOf))
  // After the page was read: another digest, another reader.
  const student = school.as(`phone-${he.studentNo}`)
  await student.must('source.withdraw', { cohortId })
  await student.must('source.submit', { cohortId })
  await school.as(staff.secondCounselor).must('queue.next', { cohortId, id: await idOf(gao) })

  const sent = { requestId: 'one-tap-for-several' }
  const first = await counselor.must('review.approveMany', { items }, sent)
  expect(refusals(first)).toEqual(answers)
  expect(first.results.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  const after = await Promise.all(mixed.map(({ studentNo: number }) => school.registration(number)))
  expect(after.map(({ source }) => source.status)).toEqual([
    'completed',
    ...mixed.slice(1).map(() => 'inReview'),
  ])
  expect(await counselor.must('review.approveMany', { items }, sent)).toEqual(first)
  expect(await Promise.all(mixed.map(({ studentNo: number }) => school.registration(number)))).toEqual(after)
  // By another request what was approved is no longer waiting.
  expect(refusals(await counselor.must('review.approveMany', { items: items.slice(0, 1) }))).toEqual([
    'wrongStatus',
  ])
})

test('The same request with other records in it approves none that the first one approved, again or anew.', async () => {
  const [item] = [await itemOf(lin)]
  const answer = await counselor.must(
    'review.approveMany',
    { items: [item] },
    { requestId: 'one-tap-for-several' },
  )
  expect(refusals(answer)).toEqual(['conflict'])
})

test('Marked or changed, each is approved alone, after a look.', async () => {
  for (const graduate of [zhou, zheng]) {
    const id = await idOf(graduate)
    await counselor.must('review.approve', { id, seen: await seenBy(counselor, id) })
    expect(await statusOf(graduate)).toBe('completed')
  }
})

test('A destination says something new by itself: several at once approve none.', async () => {
  const student = school.as(`phone-${lin.studentNo}`)
  await handsIn(student, freelance)
  const id = await idOf(lin)
  const items = [{ id, seen: await seenBy(counselor, id, 'destination') }]
  expect(refusals(await counselor.must('review.approveMany', { flow: 'destination', items }))).toEqual([
    'unchangedInBatch',
  ])
})

test('Grants of two colleges reach the records of both.', async () => {
  const both = await appointed(
    school,
    'staff-of-both',
    grantOf('counselor', { collegeIds: [mechanicsId] }),
    grantOf('counselor', { collegeIds: [lawId] }),
  )
  await submitted(school, tang)
  await submitted(school, chan)
  await school.timer()
  const items = [await itemOf(tang), await itemOf(chan)]
  expect(refusals(await both.must('review.approveMany', { items }))).toEqual([null, null])
  expect([await statusOf(tang), await statusOf(chan)]).toEqual(['completed', 'completed'])
})

test('A page of twenty costs two operations a record, and who it is; twenty-one, none, and one twice are refused.', async () => {
  const many = manyGraduates(20).map((one) => ({ ...one, politicalStatus: '群众' }))
  await importRoster(school, { by: school.as(staff.office), cohort: cohortId, rows: many })
  for (const graduate of many) await submitted(school, graduate)
  await school.timer()
  const items = await Promise.all(many.map(itemOf))
  // Their numbers were given in another city than the roster's: nobody approves that without a look.
  const marks = (await school.registration(many[0]?.studentNo ?? '')).signals.source
  for (const graduate of marks.length > 0 ? many : []) {
    const registration = await school.registration(graduate.studentNo)
    await school.put('registrations', { ...registration, signals: { ...registration.signals, source: [] } })
  }
  const { reply, operations } = await counselor.call('review.approveMany', { items })
  expect(reply.ok && refusals(reply.value)).toEqual(many.map(() => null))
  expect(operations).toBe(41)
  const [one] = items
  if (one === undefined) throw new Error('no records')
  for (const wrong of [[], [...items, { ...one, id: 'another' }], [one, one]])
    expect(await counselor.refused('review.approveMany', { items: wrong })).toMatchObject({
      code: 'badInput',
    })
})
