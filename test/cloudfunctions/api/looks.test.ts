import type { Output } from '../../../domain/contract/contract'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, mechanics } from '../../support/cloud-graduates'
import { attachPicture } from '../../support/cloud-proofs'
import { submitted } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'
import { allowPhotos } from './matrix-pictures'

/** Who had a record before their eyes is written down once an hour, and told to the graduate by role. */
const school = useSchool()
const { lin, zhou, zheng, he, xu, chan } = graduates
const HOUR = 3_600_000

type Look = Output<'record.looks'>['rows'][number]
const looksOf = async (person: Person): Promise<readonly Look[]> =>
  (await person.must('record.looks', { cohortId })).rows
const told = ({ what, role, college, count }: Look) => [what, role, college, count]
const lines = (registrationId: string) => school.stored('accessLog', { registrationId })
const viewed = (person: Person, id: string) => person.must('review.get', { id })

test('A look leaves one line an hour, however often the record is opened and by whichever way.', async () => {
  const { person, id } = await submitted(school, lin)
  const counselor = school.as(staff.counselor)
  const start = Math.ceil(school.now / HOUR) * HOUR
  school.moveTo(start)
  await viewed(counselor, id)
  school.pass(1)
  await viewed(counselor, id)
  await counselor.must('queue.next', { cohortId, id })
  await counselor.must('destination.get', { id })
  expect(await lines(id)).toHaveLength(1)
  school.moveTo(start + HOUR - 1)
  await viewed(counselor, id)
  expect(await lines(id)).toHaveLength(1)
  school.moveTo(start + HOUR)
  await viewed(counselor, id)
  expect(await lines(id)).toHaveLength(2)
  await viewed(school.as(staff.secondCounselor), id)
  expect(await lines(id)).toHaveLength(3)
  const { collegeId, campusId } = await school.registration(lin.studentNo)
  expect((await lines(id)).find(({ at, by }) => at === start && by === staff.counselor)).toEqual({
    _id: expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
    at: start,
    by: staff.counselor,
    as: 'counselor',
    ofCollege: collegeId,
    what: 'recordViewed',
    campusId,
    cohortId,
    registrationId: id,
    collegeId,
    about: '',
    count: 1,
    block: 0,
  })
  expect((await looksOf(person)).map(told)).toEqual(
    Array.from({ length: 3 }, () => ['recordViewed', 'counselor', mechanics.college, 1]),
  )
})

test.each([
  ['handed out by the queue', 'queue.next' as const],
  ['opened at the desk', 'review.get' as const],
  ['opened to mend the destination', 'destination.get' as const],
])('A record %s leaves a line; where that cannot be written, nothing is shown.', async (_, way) => {
  const graduate = { 'queue.next': zhou, 'review.get': zheng, 'destination.get': he }[way]
  const { id } = await submitted(school, graduate)
  const counselor = school.as(staff.counselor)
  const requestId = `look-by-${way.replace('.', '-')}`
  const look = () =>
    way === 'queue.next'
      ? counselor.call(way, { cohortId, id }, { requestId })
      : counselor.call(way, { id }, { requestId })
  await school.fault({
    collection: 'accessLog',
    action: 'database.insertDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  })
  const { reply } = await look()
  expect(reply).toMatchObject({ ok: false, error: { code: 'busy' } })
  expect(JSON.stringify(reply)).not.toContain(graduate.name)
  expect(await lines(id)).toEqual([])
  const again = await look()
  expect(JSON.stringify(again.reply)).toContain(graduate.name)
  expect(await lines(id)).toMatchObject([{ what: 'recordViewed', by: staff.counselor }])
})

test('The graduate reads who it was by role, what they did, and the reason that was given for the number.', async () => {
  await allowPhotos(school, { [staff.office]: cohortId })
  const person = await bound(school, xu)
  for (const slot of ['photo']) await attachPicture(person, school, { cohortId, slot })
  await person.must('source.submit', { cohortId })
  const { _id: id } = await school.registration(xu.studentNo)
  const [counselor, office] = [school.as(staff.lawCounselor), school.as(staff.office)]
  await viewed(counselor, id)
  school.pass(1000)
  await counselor.must('proof.view', { id, flow: 'source' })
  school.pass(1000)
  await office.must('document.reveal', { id, reason: '核对调档函上的证件号码' })
  school.pass(1000)
  await person.must('me.export', { cohortId })
  const rows = await looksOf(person)
  expect(rows.map((row) => [...told(row), row.why])).toEqual([
    ['dataExported', 'self', '', 1, ''],
    ['documentRevealed', 'office', '', 1, '核对调档函上的证件号码'],
    ['proofViewed', 'counselor', xu.college, 1, ''],
    ['recordViewed', 'counselor', xu.college, 1, ''],
  ])
  for (const hidden of [staff.lawCounselor, staff.office, person.openid, 'lawCounselor', xu.documentNo])
    expect(JSON.stringify(rows)).not.toContain(hidden)
})

test('Whoever is bound next is told of looks before, and not what was written about the one before.', async () => {
  const { id } = await submitted(school, chan)
  const counselor = school.as(staff.counselor)
  await counselor.must('document.reveal', { id, reason: '怀疑绑错了人' })
  await counselor.must('identity.release', { id, reason: '绑错了人' })
  school.pass(1000)
  const { studentNo, documentNo } = chan
  const person = school.as('the-right-phone')
  await person.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  expect(await looksOf(person)).toMatchObject([{ what: 'documentRevealed', role: 'counselor', why: '' }])
  await school.as(`phone-${studentNo}`).refused('record.looks', { cohortId })
})

test('Twenty a page, the newest first, each once, also where several were at one instant.', async () => {
  const person = school.as(`phone-${lin.studentNo}`)
  const { _id: id } = await school.registration(lin.studentNo)
  const before = (await lines(id)).length
  const office = school.as(staff.office)
  for (let look = 0; look < 42 - before; look += 1) {
    if (look % 7 === 0) school.pass(1000)
    await office.must('document.reveal', { id, reason: `第${String(look)}次` })
  }
  const pages: (readonly Look[])[] = []
  let cursor: Output<'record.looks'>['next'] = null
  do {
    const page: Output<'record.looks'> = await person.must('record.looks', { cohortId, before: cursor })
    pages.push(page.rows)
    cursor = page.next
  } while (cursor !== null)
  expect(pages.map(({ length }) => length)).toEqual([20, 20, 2])
  const all = pages.flat()
  expect(new Set(all.map((row) => row.id)).size).toBe(42)
  expect(all.map((row) => row.at)).toEqual(all.map((row) => row.at).sort((one, other) => other - one))
})

test('Nobody but the graduate is told: no stranger, no other graduate, no member of the staff.', async () => {
  for (const openid of ['a-stranger', staff.office, staff.counselor, staff.administrator])
    expect(await school.as(openid).refused('record.looks', { cohortId })).toEqual({ code: 'notFound' })
  const other = school.as(`phone-${zhou.studentNo}`)
  const { _id: id } = await school.registration(lin.studentNo)
  const own = await school.stored<{ _id: string; registrationId: string }>('accessLog', {
    registrationId: id,
  })
  const rows = await looksOf(other)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => own.some(({ _id }) => _id === row.id))).toEqual([])
})
