import type { Cohort } from '../../../domain/cohort/cohort'
import type { Policy } from '../../../domain/cohort/policy'
import type { Staff } from '../../../domain/people/staff'
import type { Registration } from '../../../domain/registration/registration'
import { bound, cohortId, importRoster, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, manyGraduates } from '../../support/cloud-graduates'
import { approved, submitted } from '../../support/cloud-review'
import type { Person } from '../../support/cloud-school'
import { lookUpPlace, places } from '../../support/attempts'
import { afterSource } from '../../support/performed'
import { sha256 } from '../../support/school'

/** Whose queue a record is in: no number of records that one may not decide on hides the one that waits. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo } = graduates
const counselor = school.as(staff.counselor)
const leader = school.as(staff.leader)
const office = school.as(staff.office)
const afterLeases = 6 * 60_000

const cohortNow = async (): Promise<Cohort> => {
  const [cohort] = await school.stored<Cohort>('cohorts', { _id: cohortId })
  if (cohort === undefined) throw new Error('no cohort')
  return cohort
}

/** Another chain of levels from the next moment on. */
async function reviewedBy(...keys: ('counselor' | 'college' | 'office')[]): Promise<void> {
  const { chain } = policyWithoutProofs()
  const source = keys.map((key) => ({ kind: 'staff' as const, key, name: key }))
  const { rev } = await cohortNow()
  await office.must('policy.save', {
    cohortId,
    rev,
    policy: policyWithoutProofs({ chain: { ...chain, source } }),
  })
  school.pass(10_000)
}

/** Everything a person's queue gives, claimed one after the other. */
async function claimedBy(person: Person): Promise<string[]> {
  const claimed: string[] = []
  for (;;) {
    const { review } = await person.must('queue.next', { cohortId })
    if (review === null) return claimed.sort()
    claimed.push(review.studentNo)
  }
}

beforeAll(() => reviewedBy('counselor', 'college'))

test('After 45 first approvals of one’s own, one call of four operations gives the record somebody else approved.', async () => {
  const many = manyGraduates(45)
  await importRoster(school, { by: office, cohort: cohortId, rows: many })
  for (const graduate of many) await (await bound(school, graduate)).must('source.submit', { cohortId })
  const handedIn = await school.stored<Registration>('registrations', {
    'queue.source': 'inReview:counselor',
  })
  for (const { _id: id, source } of handedIn) {
    const seen = { round: 1, level: 0, digest: source.frozen?.digest ?? '' }
    await leader.must('review.approve', { id, seen })
  }
  // The only one that the leader may decide on has waited least.
  school.pass(1000)
  const { id } = await submitted(school, lin)
  await approved(school, id, staff.counselor)
  const waiting = await school.stored('registrations', { 'queue.source': 'inReview:college' })
  expect(waiting).toHaveLength(46)

  await leader.must('me.get', {})
  const { reply, operations } = await leader.call('queue.next', { cohortId })
  expect(reply).toMatchObject({ ok: true, value: { review: { id, level: 1, heldByOther: false } } })
  expect(operations).toBeLessThanOrEqual(4)
  expect(await leader.must('queue.next', { cohortId })).toEqual({ review: null })
  await approved(school, id, staff.leader)
  expect((await school.registration(lin.studentNo)).source.status).toBe('completed')
})

test('One’s own record is passed over, and goes to the next who asks.', async () => {
  const { studentNo, documentNo } = zhou
  await leader.must('identity.bind', { cohortId, studentNo, documentNo: documentNo.slice(-6) })
  await leader.must('source.submit', { cohortId })
  expect((await school.registration(studentNo)).queue.sourceBarred).toEqual([leader.openid])
  expect(await leader.must('queue.next', { cohortId })).toEqual({ review: null })
  expect(await claimedBy(counselor)).toEqual([studentNo])
  // Not at the second level either.
  await approved(school, (await school.registration(studentNo))._id)
  expect(await leader.must('queue.next', { cohortId })).toEqual({ review: null })
})

test('A record that one submitted for the graduate is passed over, and goes to the next who asks.', async () => {
  await bound(school, zheng)
  const [registration, cohort] = await Promise.all([school.registration(zheng.studentNo), cohortNow()])
  const [policy] = await school.stored<Policy>('policies', { version: cohort.policyVersion, cohortId })
  const [entry] = await school.stored<Staff>('staff', { _id: leader.openid })
  if (policy === undefined || entry === undefined) throw new Error('the school is not founded')
  // No call submits for a graduate yet; the rules do already.
  const byProxy = afterSource('proxySubmit', {
    registration,
    cohort,
    policy: { ...policy, proxySubmit: true },
    actor: { openid: leader.openid, as: 'staff', staff: entry },
    input: { reasons: { general: '学生在部队' } },
    now: school.now,
    newId: 'proxy-submission',
    lookUpPlace,
    places,
    hash: sha256,
  })
  expect(byProxy.queue.sourceBarred).toContain(leader.openid)
  await school.put('registrations', { ...byProxy, rev: registration.rev + 1 })
  expect(await leader.must('queue.next', { cohortId })).toEqual({ review: null })
  expect(await claimedBy(counselor)).toEqual([zheng.studentNo])
})

test('A chain saved in mid-season leaves no waiting record out of every queue, nor puts one into the wrong.', async () => {
  school.pass(afterLeases)
  const first = await submitted(school, he)
  const second = await submitted(school, gao)
  await approved(school, second.id, staff.counselor)
  await reviewedBy('office')
  const third = await submitted(school, luo)

  const byOffice = await claimedBy(office)
  const byLeader = await claimedBy(leader)
  const byCounselor = await claimedBy(counselor)
  expect({ byOffice, byLeader, byCounselor }).toEqual({
    byOffice: [luo.studentNo],
    byLeader: [he.studentNo, gao.studentNo],
    // The leader submitted it; everything else that is waiting is the leader's own or approved by the leader.
    byCounselor: [zheng.studentNo],
  })

  // What was begun under the old chain goes on by it, to its end.
  await approved(school, first.id, staff.leader)
  expect((await school.registration(he.studentNo)).queue.source).toBe('inReview:college')
  await approved(school, second.id, staff.leader)
  await approved(school, third.id, staff.office)
  const ends = await Promise.all([gao, luo].map(({ studentNo }) => school.registration(studentNo)))
  expect(ends.map(({ source }) => source.status)).toEqual(['completed', 'completed'])
})
