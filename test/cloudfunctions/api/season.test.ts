import {
  bound,
  cohortId,
  cohortOf,
  importRoster,
  policyWithoutProofs,
  staff,
} from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, law, residentNumber } from '../../support/cloud-graduates'
import { approved, seenBy } from '../../support/cloud-review'

/** What the office sets: edits never overwrite each other unseen, and what was submitted keeps its rules. */
const school = useSchool({ north: true })
const { lin, zhou, zheng } = graduates
const office = school.as(staff.office)
const window = {
  opensAt: Date.parse('2026-10-12T00:00:00+08:00'),
  closesAt: Date.parse('2026-10-18T00:00:00+08:00'),
}
const twoLevels = [
  { kind: 'staff' as const, key: 'counselor' as const, name: '学院审核' },
  { kind: 'staff' as const, key: 'office' as const, name: '学校审核' },
]
const revOf = async (_id = cohortId) => {
  const [cohort] = await school.stored<{ rev: number }>('cohorts', { _id })
  return cohort?.rev ?? 0
}
const editsAt = (rev: number) =>
  ({
    'cohort.save': { ...cohortOf(cohortId, 'main'), rev, name: '2027届（改）' },
    'policy.save': { cohortId, rev, policy: policyWithoutProofs() },
    'window.save': { cohortId, rev, phase: 'review:college', collegeId: null, window },
  }) as const

test.each(['cohort.save', 'policy.save', 'window.save'] as const)(
  '%s on an older revision is a conflict and changes nothing; the same request again is answered again.',
  async (call) => {
    const rev = await revOf()
    const input = editsAt(rev)[call]
    const again = { requestId: `edit-by-${call.replace('.', '-')}` }
    const first = await office.must(call, input, again)
    expect(first).toMatchObject({ rev: rev + 1 })
    const stored = await school.stored('cohorts', { _id: cohortId })
    const policies = await school.stored('policies')
    expect(await office.must(call, input, again)).toEqual(first)
    expect(await office.refused(call, input)).toEqual({ code: 'conflict' })
    expect(await office.refused(call, { ...input, rev: rev + 1 }, again)).toEqual({
      code: 'conflict',
    })
    expect(await school.stored('cohorts', { _id: cohortId })).toEqual(stored)
    expect(await school.stored('policies')).toEqual(policies)
  },
)

test('Two edits of one revision at the same time: exactly one is stored.', async () => {
  const rev = await revOf()
  const edits = editsAt(rev)
  const outcomes = await Promise.all([
    office.call('window.save', edits['window.save']),
    school.as(staff.administrator).call('cohort.save', edits['cohort.save']),
  ])
  expect(outcomes.filter(({ reply }) => reply.ok)).toHaveLength(1)
  expect(await revOf()).toBe(rev + 1)
})

test('A window that closes before it opens, or in the instant it opens, is refused.', async () => {
  const rev = await revOf()
  for (const closesAt of [window.opensAt, window.opensAt - 1]) {
    const input = {
      cohortId,
      rev,
      phase: 'source',
      collegeId: null,
      window: { ...window, closesAt },
    } as const
    expect((await office.refused('window.save', input)).code).toMatch(/^(badInput|windowOrder)$/u)
  }
  expect(await revOf()).toBe(rev)
})

test('An office edits the cohorts of its own campus only, and moves none to another campus.', async () => {
  const north = school.as(staff.northOffice)
  const rev = await revOf()
  for (const [call, input] of Object.entries(editsAt(rev)) as ['window.save', never][])
    expect(await north.refused(call, input)).toEqual({ code: 'cohortMissing' })
  const moved = { ...cohortOf(cohortId, 'north'), rev }
  expect(await office.refused('cohort.save', moved)).toEqual({
    code: 'badInput',
    fields: { campusId: 'locked' },
  })
  const foreign = { ...cohortOf('2028-north', 'north') }
  expect(await office.refused('cohort.save', foreign)).toEqual({ code: 'notAllowed' })
  expect(await revOf()).toBe(rev)
})

test('What was submitted under one version of the policy is decided by that version, whatever was saved since.', async () => {
  const first = await bound(school, lin)
  await first.must('source.submit', { cohortId })
  const { chain } = policyWithoutProofs()
  const before = await school.stored('policies')
  const policy = policyWithoutProofs({ chain: { ...chain, source: twoLevels } })
  const { version } = await office.must('policy.save', { cohortId, rev: await revOf(), policy })
  school.pass(10_000)
  const second = await bound(school, zhou)
  await second.must('source.submit', { cohortId })

  const [old, fresh] = [await school.registration(lin.studentNo), await school.registration(zhou.studentNo)]
  expect(fresh.source.frozen?.policyVersion).toBe(version)
  expect(old.source.frozen?.policyVersion).toBeLessThan(version)
  await approved(school, old._id)
  await approved(school, fresh._id)
  expect((await school.registration(lin.studentNo)).source.status).toBe('completed')
  expect((await school.registration(zhou.studentNo)).source).toMatchObject({ status: 'inReview', level: 1 })
  // Every version that stood before stands as it was.
  expect(await school.stored('policies')).toEqual(expect.arrayContaining(before))
})

test('The second level is the office’s: it decides there, and the counselor does not any more.', async () => {
  const { _id: id } = await school.registration(zhou.studentNo)
  const counselor = school.as(staff.counselor)
  const seen = await seenBy(counselor, id)
  expect(await counselor.refused('review.approve', { id, seen })).toEqual({ code: 'wrongRole' })
  expect(await office.must('review.approve', { id, seen })).toMatchObject({ status: 'completed' })
})

test('A cohort made a moment ago is there for every function at once, whatever they kept of the list.', async () => {
  const id = '2029-main'
  // Both functions have just read the list without it.
  await office.must('me.get', {})
  const documentNo = residentNumber('430102', '2004-07-09', 79)
  const rows = [{ ...zheng, ...law, studentNo: '2300000079', documentNo, born: '2004-07-09' }]
  await importRoster(school, { by: office, cohort: cohortId, rows })
  await office.must('cohort.save', { ...cohortOf(id, 'main'), year: 2029, name: '2029届' })
  const [step] = await importRoster(school, { by: office, cohort: id, rows })
  expect(step).toMatchObject({ created: 1 })
  const person = school.as('phone-of-2029')
  const claim = { cohortId: id, studentNo: '2300000079', documentNo: documentNo.slice(-6) }
  await person.must('identity.bind', claim)
  expect((await person.must('me.get', {})).records.map((record) => record.cohortId)).toEqual([id])
})

test('A suspended counselor is out with the very next call.', async () => {
  const counselor = school.as(staff.secondCounselor)
  await counselor.must('queue.next', { cohortId })
  const [entry] = await school.stored<{ grants: never[]; name: string; rev: number }>('staff', {
    _id: staff.secondCounselor,
  })
  await school.as(staff.administrator).must('staff.grant', {
    openid: staff.secondCounselor,
    rev: entry?.rev ?? 0,
    name: entry?.name ?? '',
    suspended: true,
    grants: entry?.grants ?? [],
  })
  expect(await counselor.refused('queue.next', { cohortId })).toEqual({ code: 'notAllowed' })
})
