import type { Registration } from '../../../domain/registration/registration'
import { appointed, grantOf, listed, numbersIn, ruledBy, sourceBy } from '../../support/cloud-desk'
import { bound, cohortId, importRoster, lawId, mechanicsId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, mechanics, type Graduate } from '../../support/cloud-graduates'
import { approved, returned, seenBy, submitted } from '../../support/cloud-review'

/** What the desk's lists hold, and what narrows them. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu, tang } = graduates
const counselor = school.as(staff.counselor)
const leader = school.as(staff.leader)
/** Of the same college, in another class of the same major, and in another major. */
const parallel = { ...gao, class: '机电2302' }
const otherMajor = { ...luo, major: '车辆工程', class: '车辆2301' }
const placeOf = async ({ studentNo }: Graduate) => {
  const { classId, majorId } = await school.registration(studentNo)
  return { classId, majorId }
}
const numbersOf = (...people: readonly Graduate[]) => people.map(({ studentNo }) => studentNo)
let noted = 0

beforeAll(async () => {
  const office = school.as(staff.office)
  await importRoster(school, { by: office, cohort: cohortId, rows: [parallel, otherMajor] })
  await submitted(school, lin)
  const person = await bound(school, zhou)
  await person.must('source.save', { cohortId, claims: { politicalStatus: '中共党员' } })
  await person.must('source.submit', { cohortId })
  school.pass(60_000)
  noted = school.now
  for (const graduate of [parallel, otherMajor, xu]) await submitted(school, graduate)
  const back = await submitted(school, zheng)
  await returned(school, back.id)
  const over = await submitted(school, he)
  await approved(school, over.id)
})

test('Each list has its own: waiting, changed, unchanged, returned and passed.', async () => {
  const lists = ['waiting', 'changed', 'unchanged', 'returned', 'passed'] as const
  const found = await Promise.all(
    lists.map(async (list) => [list, numbersIn(await listed(counselor, { list })).sort()]),
  )
  expect(Object.fromEntries(found)).toEqual({
    waiting: numbersOf(lin, zhou, gao, luo),
    changed: numbersOf(zhou),
    unchanged: numbersOf(lin, gao, luo),
    returned: numbersOf(zheng),
    passed: numbersOf(he),
  })
})

test('A record is in the list of every signal it carries, as long as it waits.', async () => {
  const registration = await school.registration(lin.studentNo)
  const signals = [
    { code: 'idPlaceDiffers', field: 'sourcePlace', params: { idPlace: '湖南省湘乡市' } },
    { code: 'phoneShared', field: 'mobile', params: { count: '4' } },
  ] as const
  const lists = signals.map(({ code }) => `inReview:counselor:${code}`)
  await school.put('registrations', {
    ...registration,
    signals: { ...registration.signals, source: signals },
    queue: { ...registration.queue, sourceLists: [...registration.queue.sourceLists, ...lists] },
  })
  for (const { code } of signals) {
    const rows = await listed(counselor, { list: code })
    expect(numbersIn(rows)).toEqual([lin.studentNo])
    expect(rows[0]?.signals).toEqual(signals)
  }
  expect(await listed(counselor, { list: 'employerCluster' })).toEqual([])
  await school.put('registrations', { ...registration, rev: registration.rev + 1 })
})

test('Major and class narrow what the own scope reaches, and never widen it.', async () => {
  const [here, other, foreign] = [await placeOf(lin), await placeOf(luo), await placeOf(xu)]
  const { classId } = await placeOf(gao)
  const by = async (asked: Parameters<typeof listed>[1]) => numbersIn(await listed(counselor, asked)).sort()
  expect(await by({ majorId: here.majorId })).toEqual(numbersOf(lin, zhou, gao))
  expect(await by({ majorId: other.majorId })).toEqual(numbersOf(luo))
  expect(await by({ classId })).toEqual(numbersOf(gao))
  expect(await by({ classId, majorId: here.majorId })).toEqual(numbersOf(gao))
  expect(await by({ classId, majorId: other.majorId })).toEqual([])
  // Another college's, and one that never was.
  expect(await by({ majorId: foreign.majorId })).toEqual([])
  expect(await by({ classId: foreign.classId })).toEqual([])
  expect(await by({ classId: 'no-such-class' })).toEqual([])
})

test('A grant for classes is narrowed by a major to those of its classes that belong to it.', async () => {
  const [first, second, car] = [await placeOf(lin), await placeOf(gao), await placeOf(luo)]
  const grant = grantOf('counselor', { collegeIds: [mechanicsId], classIds: [second.classId, car.classId] })
  const ofClasses = await appointed(school, 'staff-of-classes', grant)
  const by = async (asked: Parameters<typeof listed>[1]) => numbersIn(await listed(ofClasses, asked)).sort()
  expect(await by({})).toEqual(numbersOf(gao, luo))
  expect(await by({ majorId: first.majorId })).toEqual(numbersOf(gao))
  expect(await by({ majorId: car.majorId })).toEqual(numbersOf(luo))
  expect(await by({ majorId: car.majorId, classId: car.classId })).toEqual(numbersOf(luo))
  expect(await by({ classId: first.classId })).toEqual([])
  expect(await by({ majorId: 'no-such-major' })).toEqual([])
  const asked = { cohortId, majorId: first.majorId }
  expect((await ofClasses.must('queue.next', asked)).review?.studentNo).toBe(gao.studentNo)
  expect((await ofClasses.must('queue.next', asked)).review).toBeNull()
  await ofClasses.must('queue.release', { id: (await school.registration(gao.studentNo))._id })
})

test('Waiting since before an instant leaves out what came at that instant or later, on every page.', async () => {
  expect(numbersIn(await listed(counselor, { waitingSince: noted })).sort()).toEqual(numbersOf(lin, zhou))
  expect(await listed(counselor, { waitingSince: noted - 60_000 })).toEqual([])
  expect(await listed(counselor, { waitingSince: noted + 1 })).toHaveLength(4)
  const after = { at: 0, id: '0' }
  const paged = await counselor.must('queue.list', { cohortId, waitingSince: noted, after })
  expect(numbersIn(paged.rows).sort()).toEqual(numbersOf(lin, zhou))
  const claimed = await counselor.must('queue.next', { cohortId, list: 'unchanged', waitingSince: noted })
  expect(claimed.review?.studentNo).toBe(lin.studentNo)
  const none = await counselor.must('queue.next', { cohortId, list: 'unchanged', waitingSince: noted })
  expect(none.review).toBeNull()
  await counselor.must('queue.release', { id: (await school.registration(lin.studentNo))._id })
})

test('What is skipped is passed over; without it the record comes again.', async () => {
  const asked = { cohortId, list: 'changed' } as const
  const { _id: id } = await school.registration(zhou.studentNo)
  expect(await counselor.must('queue.next', { ...asked, passOver: [id] })).toEqual({ review: null })
  expect((await counselor.must('queue.next', asked)).review?.id).toBe(id)
  await counselor.must('queue.release', { id })
  const passOver = Array.from({ length: 51 }, (_, index) => `skipped-${String(index)}`)
  expect(await counselor.refused('queue.next', { ...asked, passOver })).toMatchObject({ code: 'badInput' })
})

test('Who has two roles sees each one’s queue alone, and both together, nothing twice.', async () => {
  await ruledBy(school, sourceBy(['counselor', 'college']))
  const { classId } = await placeOf(gao)
  const both = await appointed(
    school,
    'staff-of-two-roles',
    grantOf('counselor', { collegeIds: [mechanicsId], classIds: [classId] }),
    grantOf('college', { collegeIds: [lawId] }),
  )
  // Once approved by the counselor of law it waits for the college; the class's own waits for its counselor.
  const { id } = await submitted(school, tang)
  await approved(school, id, staff.lawCounselor)
  const by = async (as: 'counselor' | 'college' | 'office' | null) =>
    numbersIn(await listed(both, { as })).sort()
  expect(await by('counselor')).toEqual(numbersOf(gao))
  // The college's role may stand in for its counselors.
  expect(await by('college')).toEqual(numbersOf(xu, tang))
  expect(await by(null)).toEqual(numbersOf(gao, xu, tang))
  // A role one does not have has nothing, whatever the others reach.
  expect(await by('office')).toEqual([])
  expect(await both.must('queue.find', { cohortId, as: 'counselor', text: xu.studentNo })).toMatchObject({
    rows: [],
  })
  const claimed = await both.must('queue.next', { cohortId, as: 'counselor' })
  expect(claimed.review?.studentNo).toBe(gao.studentNo)
  expect(await both.must('queue.next', { cohortId, as: 'counselor' })).toEqual({ review: null })
})

test('A grant that ended, and a suspension, close every list at the next call.', async () => {
  const until = school.now + 1_000
  const ending = await appointed(school, 'staff-ending', grantOf('counselor', { until }))
  const { _id: id } = await school.registration(lin.studentNo)
  const seen = await seenBy(ending, id)
  school.moveTo(until)
  expect(await ending.refused('queue.list', { cohortId })).toEqual({ code: 'notAllowed' })
  expect(await ending.refused('review.approve', { id, seen })).toEqual({ code: 'notAllowed' })

  const leaving = { openid: 'staff-leaving', name: 'leaving', grants: [grantOf('counselor')] }
  const administrator = school.as(staff.administrator)
  await administrator.must('staff.grant', { ...leaving, rev: 0 })
  const gone = school.as(leaving.openid)
  const held = await gone.must('queue.next', { cohortId, id })
  expect(held.review?.id).toBe(id)
  await administrator.must('staff.grant', { ...leaving, rev: 1, suspended: true })
  expect(await gone.refused('queue.renew', { ids: [id] })).toEqual({ code: 'notAllowed' })
  expect(await gone.refused('review.approve', { id, seen })).toEqual({ code: 'notAllowed' })
  expect((await school.registration(lin.studentNo)).source.status).toBe('inReview')
  expect((await leader.must('review.get', { id })).holder).toBe('leaving')
  const [stored] = await school.stored<Registration>('registrations', { _id: id })
  expect(stored?.lease?.by).toBe(leaving.openid)
  expect(mechanics.class).not.toBe(parallel.class)
})
