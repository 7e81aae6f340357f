import { cohortId, policyWithoutProofs, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { approved, seenBy, submitted } from '../../support/cloud-review'

/** A decision belongs to the level it was shown at: what happened in between makes the screen stale. */
const school = useSchool()
const { lin, zhou, zheng, he, gao } = graduates
const leader = school.as(staff.leader)
const counselor = school.as(staff.counselor)
const reasons = { general: '看错了' }
const stale = { code: 'seenLatest' }

const standing = async ({ studentNo }: Graduate) => {
  const { source } = await school.registration(studentNo)
  return { status: source.status, level: source.level, decisions: source.decisions.length }
}

/** Two levels, at both of which the leader may decide, one after the other. */
beforeAll(async () => {
  const [cohort] = await school.stored<{ rev: number }>('cohorts', { _id: cohortId })
  const { chain } = policyWithoutProofs()
  const source = (['counselor', 'college'] as const).map((key) => ({
    kind: 'staff' as const,
    key,
    name: key,
  }))
  const policy = policyWithoutProofs({ chain: { ...chain, source }, distinctReviewers: false })
  await school.as(staff.office).must('policy.save', { cohortId, rev: cohort?.rev ?? 0, policy })
  school.pass(10_000)
})

test.each([
  ['approved', lin, false],
  ['returned', zhou, true],
] as const)(
  'A record seen at the second level is not %s there once the first level was taken back.',
  async (_, graduate, returning) => {
    const { id } = await submitted(school, graduate)
    await approved(school, id)
    const seen = await seenBy(leader, id)
    expect(seen.level).toBe(1)
    await counselor.must('review.revoke', { id, reasons })
    const before = await school.registration(graduate.studentNo)
    const decision = returning
      ? leader.refused('review.return', { id, seen, reasons })
      : leader.refused('review.approve', { id, seen })
    expect(await decision).toEqual(stale)
    expect(await school.registration(graduate.studentNo)).toEqual(before)
    // Looked at again, the same person decides at the level where it is now.
    await leader.must('review.approve', { id, seen: await seenBy(leader, id) })
    expect(await standing(graduate)).toEqual({ status: 'inReview', level: 1, decisions: 1 })
  },
)

test('A double tap with two intents passes one level, not two, though one person may decide at both.', async () => {
  const { id } = await submitted(school, zheng)
  const input = { id, seen: await seenBy(leader, id) }
  await leader.must('review.approve', input, { requestId: 'first-tap' })
  expect(await leader.refused('review.approve', input, { requestId: 'second-tap' })).toEqual(stale)
  expect(await standing(zheng)).toEqual({ status: 'inReview', level: 1, decisions: 1 })
  await leader.must('review.approve', { id, seen: await seenBy(leader, id) })
  expect((await standing(zheng)).status).toBe('completed')
})

test('Two taps at the same time pass one level as well.', async () => {
  const { id } = await submitted(school, he)
  const input = { id, seen: await seenBy(leader, id) }
  const taps = await Promise.all(
    ['left-thumb', 'right-thumb'].map((requestId) => leader.call('review.approve', input, { requestId })),
  )
  expect(taps.filter(({ reply }) => reply.ok)).toHaveLength(1)
  expect(taps.flatMap(({ reply }) => (reply.ok ? [] : [reply.error]))).toEqual([stale])
  expect(await standing(he)).toEqual({ status: 'inReview', level: 1, decisions: 1 })
})

test('A level that nobody has reached yet cannot be claimed as seen.', async () => {
  const { id } = await submitted(school, gao)
  const seen = await seenBy(leader, id)
  expect(await leader.refused('review.approve', { id, seen: { ...seen, level: 1 } })).toEqual(stale)
  const { level: _left, ...without } = seen
  const event = { call: 'review.approve', input: { id, seen: without }, requestId: 'a-seen-without-a-level' }
  const { result } = await school.invoke('api', event, { openid: leader.openid })
  expect(result).toEqual({ ok: false, error: { code: 'badInput', fields: { 'seen.level': 'badInput' } } })
  expect(await standing(gao)).toEqual({ status: 'inReview', level: 0, decisions: 0 })
})
