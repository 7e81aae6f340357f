import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { seenBy } from '../support/cloud-review'

/** B16: a whole document number is shown to nobody, but once, to staff who say why; and that is written down first. */
const school = useSchool({ north: true })
const { lin, xu, chan } = graduates
const reason = '核对调档函上的证件号码'
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id
const lines = () => school.stored('accessLog', { what: 'documentRevealed' })

test('[B16] No page of anybody has the whole number: the graduate and staff see its end.', async () => {
  const person = await bound(school, lin)
  await person.must('source.submit', { cohortId })
  const id = await idOf(lin.studentNo)
  const counselor = school.as(staff.counselor)
  const answers = JSON.stringify([
    await person.must('me.get', {}),
    await person.must('record.timeline', { cohortId }),
    await person.must('notice.list', {}),
    await counselor.must('queue.list', { cohortId }),
    await counselor.must('review.get', { id }),
    await seenBy(counselor, id),
  ])
  expect(answers).not.toContain(lin.documentNo)
  expect(answers).toContain(lin.documentNo.slice(-4))
})

test('[B16] Counselor, college and office get the number for a reason, and each look is a line of the log.', async () => {
  const id = await idOf(lin.studentNo)
  for (const openid of [staff.counselor, staff.leader, staff.office]) {
    const revealed = await school.as(openid).must('document.reveal', { id, reason: ` ${reason} ` })
    expect(revealed).toEqual({ documentType: '居民身份证', documentNo: lin.documentNo })
  }
  const { campusId, collegeId } = await school.registration(lin.studentNo)
  const logged = await lines()
  expect(logged.map(({ by }) => by)).toEqual(
    expect.arrayContaining([staff.counselor, staff.leader, staff.office]),
  )
  const roles = new Map([
    [staff.counselor, 'counselor'],
    [staff.leader, 'college'],
    [staff.office, 'office'],
  ] as const)
  for (const line of logged)
    expect(line).toEqual({
      _id: line['_id'],
      at: school.now,
      by: line['by'],
      as: roles.get(line['by'] as never),
      ofCollege: line['by'] === staff.office ? '' : collegeId,
      what: 'documentRevealed',
      campusId,
      cohortId,
      registrationId: id,
      collegeId,
      about: reason,
      count: 1,
      block: 0,
    })
  expect(JSON.stringify(logged)).not.toContain(lin.documentNo)
})

test('[B16] The office finds every look at the number later: by whom, in which role, when and why, and not the number.', async () => {
  const asked = { cohortId, studentNo: lin.studentNo, group: 'seen' } as const
  const { rows } = await school.as(staff.office).must('audit.search', asked)
  const reveals = rows.filter(({ what }) => what === 'documentRevealed')
  expect(reveals).toHaveLength((await lines()).length)
  expect(reveals.map(({ who }) => (who.kind === 'staff' ? who.role : null)).sort()).toEqual([
    'college',
    'counselor',
    'office',
  ])
  for (const { at, why, about } of reveals)
    expect({ at, why, about }).toEqual({
      at: school.now,
      why: reason,
      about: { name: lin.name, studentNo: lin.studentNo },
    })
  expect(JSON.stringify(rows)).not.toContain(lin.documentNo)
})

test('[B16] A card of Hong Kong is revealed as the roster wrote it.', async () => {
  const revealed = await school
    .as(staff.counselor)
    .must('document.reveal', { id: await idOf(chan.studentNo), reason })
  expect(revealed).toEqual({ documentType: '香港居民身份证', documentNo: chan.documentNo })
})

test('[B16] Without a reason, outside the own scope, or without the right nothing is revealed and nothing logged.', async () => {
  const before = await lines()
  const [id, foreign] = [await idOf(lin.studentNo), await idOf(xu.studentNo)]
  const counselor = school.as(staff.counselor)
  for (const blank of ['', '   ', '\n'])
    expect(await counselor.refused('document.reveal', { id, reason: blank })).toMatchObject({
      code: 'badInput',
    })
  expect(await counselor.refused('document.reveal', { id: foreign, reason })).toEqual({ code: 'notFound' })
  expect(await counselor.refused('document.reveal', { id: 'no-such-record', reason })).toEqual({
    code: 'notFound',
  })
  expect(await school.as(staff.northOffice).refused('document.reveal', { id, reason })).toEqual({
    code: 'notFound',
  })
  const owner = `phone-${lin.studentNo}`
  for (const openid of [owner, staff.observer, staff.administrator, staff.suspended, staff.expired])
    expect(await school.as(openid).refused('document.reveal', { id, reason })).toEqual({ code: 'notAllowed' })
  expect(await lines()).toEqual(before)
})

test('[B16] A look that cannot be written down does not happen.', async () => {
  const id = await idOf(lin.studentNo)
  const before = await lines()
  await school.fault({
    collection: 'accessLog',
    action: 'database.insertDocument',
    code: 'EXCEED_REQUEST_LIMIT',
  })
  const { reply } = await school.as(staff.counselor).call('document.reveal', { id, reason })
  expect(reply).toMatchObject({ ok: false, error: { code: 'busy' } })
  expect(JSON.stringify(reply)).not.toContain(lin.documentNo)
  expect(await lines()).toEqual(before)
})
