import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { approved, seenBy, submitted } from '../support/cloud-review'
import type { Fault, Person } from '../support/cloud-school'

/** Notice R: 解绑后可重新绑定; once something was submitted, only staff undo a binding, with a reason. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu, tang } = graduates
const tenMinutes = 10 * 60_000
const reason = '绑错了人，学生已当面核对'
const counselor = () => school.as(staff.counselor)
const claim = ({ studentNo, documentNo }: Graduate) => ({
  cohortId,
  studentNo,
  documentNo: documentNo.slice(-6),
})
const idOf = async ({ studentNo }: Graduate) => (await school.registration(studentNo))._id
const rowsOf = ({ openid }: Person) => school.stored('bindings', { openid })
const noticesOf = async ({ openid }: Person) => {
  await school.timer()
  return (await school.stored<{ notice: string }>('notices', { to: openid })).map(({ notice }) => notice)
}

test('[R1] A student lets go of a record with nothing submitted, and another phone binds it.', async () => {
  const person = await bound(school, lin)
  const { boundAt } = (await person.must('me.get', {})).records[0] ?? { boundAt: 0 }
  await person.must('identity.unbind', { cohortId, boundAt })
  expect((await person.must('me.get', {})).records).toEqual([])
  expect(await school.as('another-phone').must('identity.bind', claim(lin))).toMatchObject({ already: false })
})

test('[R1] What was submitted holds the student; staff release it, and what was submitted stays with the record.', async () => {
  const { person, id } = await submitted(school, zhou)
  const { boundAt } = (await person.must('me.get', {})).records[0] ?? { boundAt: 0 }
  expect(await person.refused('identity.unbind', { cohortId, boundAt })).toEqual({ code: 'unbindTooLate' })

  const { source } = await school.registration(zhou.studentNo)
  await counselor().must('identity.release', { id, reason })
  const released = await school.registration(zhou.studentNo)
  expect(released.binding).toBeNull()
  expect(released.source.frozen).toEqual(source.frozen)
  expect(released.source.status).toBe('inReview')
  expect(released.history.at(-1)).toMatchObject({
    what: 'identityReleased',
    by: staff.counselor,
    byKind: 'staff',
    reasons: { general: reason },
  })
  expect(await rowsOf(person)).toEqual([])
  // The review goes on without a holder.
  await approved(school, id)
})

test('[R1] The former holder sees nothing of the record any more, and is told once.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  expect((await person.must('me.get', {})).records).toEqual([])
  expect(await person.refused('record.timeline', { cohortId })).toEqual({ code: 'notFound' })
  const told = await noticesOf(person)
  expect(told.filter((notice) => notice === 'identityReleased')).toHaveLength(1)
  // What happened to the record since is nobody's message.
  expect(told).not.toContain('sourceCompleted')
  await school.timer()
  expect((await noticesOf(person)).filter((notice) => notice === 'identityReleased')).toHaveLength(1)
})

test('[R1] The rightful graduate binds the released record and finds what was submitted.', async () => {
  const owner = school.as('phone-of-the-rightful')
  await owner.must('identity.bind', claim(zhou))
  const [record] = (await owner.must('me.get', {})).records
  expect(record?.source.status).toBe('completed')
  expect(await rowsOf(owner)).toHaveLength(1)
})

test('[R1] The former holder may bind a record of their own at once.', async () => {
  const person = school.as(`phone-${zhou.studentNo}`)
  expect(await person.must('identity.bind', claim(zheng))).toMatchObject({ already: false })
})

test('[R1] A reason is asked for; nobody bound, the own binding and a foreign record are refused and unchanged.', async () => {
  const { id } = await submitted(school, he)
  const before = await school.registration(he.studentNo)
  for (const blank of ['', '   '])
    expect(await counselor().refused('identity.release', { id, reason: blank })).toMatchObject({
      code: 'badInput',
    })
  for (const openid of [staff.lawCounselor, staff.northOffice])
    expect(['notFound', 'notAllowed']).toContain(
      (await school.as(openid).refused('identity.release', { id, reason })).code,
    )
  for (const openid of [
    staff.observer,
    staff.administrator,
    staff.suspended,
    staff.expired,
    'phone-of-nobody',
  ])
    expect(await school.as(openid).refused('identity.release', { id, reason })).toEqual({
      code: 'notAllowed',
    })
  expect(await school.registration(he.studentNo)).toEqual(before)

  const free = { id: await idOf(gao), reason }
  expect(await counselor().refused('identity.release', free)).toEqual({ code: 'wrongStatus' })
  await counselor().must('identity.bind', claim(gao))
  expect(await counselor().refused('identity.release', free)).toEqual({ code: 'notOwner' })
  for (const openid of [staff.leader, staff.office]) {
    await school.as(openid).must('identity.release', openid === staff.leader ? free : { id, reason })
    school.pass(1000)
  }
})

test('[R1] A repetition that comes late takes nothing from who bound the record since.', async () => {
  const { id } = await submitted(school, xu)
  const law = school.as(staff.lawCounselor)
  const again = { requestId: 'a-release-sent-twice' }
  await law.must('identity.release', { id, reason }, again)
  school.pass(1000)
  const next = school.as('the-next-phone')
  await next.must('identity.bind', claim(xu))
  await law.must('identity.release', { id, reason }, again)
  expect((await school.registration(xu.studentNo)).binding?.openid).toBe('the-next-phone')
  expect(await rowsOf(next)).toHaveLength(1)
})

const broken = (collection: string, action: Fault['action'] & string) =>
  [false, true].map((after) => ({ collection, action, after, code: 'EXCEED_REQUEST_LIMIT' }))

const crashes = [
  ...broken('bindings', 'database.modifyDocument'),
  ...broken('registrations', 'database.modifyDocument'),
  ...broken('bindings', 'database.removeDocument'),
]

test.each(crashes)(
  '[R1] Broken off at $collection $action (after: $after), it ends well when it is tried again, and no row stays.',
  async (fault) => {
    school.pass(6 * 3_600_000)
    const crash = String(crashes.indexOf(fault))
    const person = school.as(`held-${crash}`)
    await person.must('identity.bind', claim(luo))
    // Long enough for the sweeper to have passed the row by.
    school.pass(tenMinutes)
    await school.timer()
    const request = { id: await idOf(luo), reason }
    const again = { requestId: `release-${crash}` }
    await school.fault(fault)
    expect(await counselor().refused('identity.release', request, again)).toMatchObject({ code: 'busy' })
    school.pass(1000)
    await counselor().must('identity.release', request, again)
    expect((await school.registration(luo.studentNo)).binding).toBeNull()
    school.pass(tenMinutes + 1000)
    await school.timer()
    expect(await rowsOf(person)).toEqual([])
    expect((await noticesOf(person)).filter((notice) => notice === 'identityReleased')).toHaveLength(1)
  },
)

test('[R1] A release between the reviewer’s look and decision leaves the decision as it was.', async () => {
  const { id } = await submitted(school, tang)
  const law = school.as(staff.lawCounselor)
  const seen = await seenBy(law, id)
  await school.as(staff.office).must('identity.release', { id, reason })
  await law.must('review.approve', { id, seen })
  expect((await school.registration(tang.studentNo)).source.status).toBe('completed')
})
