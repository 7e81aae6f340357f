import { listed, numbersIn, ruledBy, sourceBy } from '../support/cloud-desk'
import { employed, freelance, handsIn } from '../support/cloud-destinations'
import { cohortId, policyWithoutProofs, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, seenBy, submitted } from '../support/cloud-review'

/** G4: one to three levels of the school by configuration, then stages above whose results the office records. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, chan } = graduates
const people = {
  counselor: school.as(staff.counselor),
  college: school.as(staff.leader),
  office: school.as(staff.office),
}
const levels = ['counselor', 'college', 'office'] as const
const above = ['province', 'initialise']
const { office } = people
const importId = 'province-2026-11'

/** Whom a level's decision is refused to: the college also stands in for the counselor. */
const wrongAt = {
  counselor: [people.office],
  college: [people.counselor, people.office],
  office: [people.counselor, people.college],
} as const

test.each([
  [1, lin],
  [2, zhou],
  [3, zheng],
] as const)(
  '[G4] In a chain of %i each level decides in its turn, nobody out of turn, and the last completes.',
  async (count, graduate) => {
    const chain = levels.slice(0, count)
    await ruledBy(school, sourceBy(chain))
    const { id } = await submitted(school, graduate)
    for (const [level, key] of chain.entries()) {
      expect((await school.registration(graduate.studentNo)).source).toMatchObject({
        status: 'inReview',
        level,
      })
      const seen = await seenBy(people[key], id)
      for (const other of wrongAt[key])
        expect(await other.refused('review.approve', { id, seen })).toEqual({ code: 'wrongRole' })
      expect(numbersIn(await listed(people[key]))).toEqual([graduate.studentNo])
      await people[key].must('review.approve', { id, seen })
    }
    const { status, upstream } = (await school.registration(graduate.studentNo)).source
    expect({ status, upstream }).toEqual({ status: 'completed', upstream: 'none' })
    for (const key of chain) {
      expect(await listed(people[key])).toEqual([])
      expect(numbersIn(await listed(people[key], { list: 'passed' }))).toContain(graduate.studentNo)
    }
  },
)

test('[G4] One person decides at one level of a record only, also where both levels are theirs.', async () => {
  await ruledBy(school, sourceBy(['counselor', 'college']))
  const { id } = await submitted(school, he)
  await approved(school, id, staff.leader)
  const seen = await seenBy(people.college, id)
  expect(await people.college.refused('review.approve', { id, seen })).toEqual({ code: 'distinctReviewer' })
  expect(await listed(people.college)).toEqual([])
})

test('[G4] After the school’s levels the office records what 省中心 says, one by one and from a list, row by row.', async () => {
  await ruledBy(school, sourceBy(['counselor'], above))
  const [first, second, third] = [
    await submitted(school, gao),
    await submitted(school, luo),
    await submitted(school, chan),
  ]
  await approved(school, first.id)
  await approved(school, second.id)
  const upstreamOf = async (studentNo: string) => (await school.registration(studentNo)).source.upstream
  expect([await upstreamOf(gao.studentNo), await upstreamOf(luo.studentNo)]).toEqual(['waiting', 'waiting'])
  // No level of the school decides for those above.
  for (const person of [people.counselor, people.college])
    expect(await person.refused('upstream.record', { id: first.id, result: 'passed', importId })).toEqual({
      code: 'notAllowed',
    })

  await office.must('upstream.record', { id: first.id, result: 'passed', importId })
  const rows = [
    { studentNo: gao.studentNo, result: 'initialised' as const },
    { studentNo: luo.studentNo, result: 'mismatched' as const, cause: '学籍不一致' },
    { studentNo: chan.studentNo, result: 'passed' as const },
    { studentNo: '2399999999', result: 'passed' as const },
  ]
  expect(await office.must('upstream.import', { cohortId, importId, rows })).toEqual({
    results: [
      { studentNo: gao.studentNo, refused: null },
      { studentNo: luo.studentNo, refused: null },
      // Not through the school's own levels yet.
      { studentNo: chan.studentNo, refused: 'wrongStatus' },
      { studentNo: '2399999999', refused: 'notFound' },
    ],
  })
  expect(await upstreamOf(gao.studentNo)).toBe('initialised')
  expect((await school.registration(luo.studentNo)).source).toMatchObject({
    status: 'returned',
    upstream: 'mismatched',
    returned: { level: 'upstream', reasons: { general: '学籍不一致' } },
  })
  expect((await school.registration(chan.studentNo)).source.status).toBe('inReview')
  // What has passed above is no longer the school's to take back.
  const reasons = { general: '看错了' }
  expect(await people.counselor.refused('review.revoke', { id: first.id, reasons })).toEqual({
    code: 'notPassedUpstream',
  })
  expect(third.id).not.toBe(first.id)
})

test('[G4] A destination of 自由职业 needs a second approval by the school; another one does not.', async () => {
  await ruledBy(school, { chain: policyWithoutProofs().chain })
  const flow = 'destination' as const
  const ends: string[] = []
  for (const [graduate, claims] of [
    [lin, freelance],
    [zhou, employed],
  ] as const) {
    const student = school.as(`phone-${graduate.studentNo}`)
    const { _id: id } = await school.registration(graduate.studentNo)
    await handsIn(student, claims)
    const seen = await seenBy(people.counselor, id, flow)
    expect(await office.refused('review.approve', { id, flow, seen })).toEqual({ code: 'wrongRole' })
    const { status } = await people.counselor.must('review.approve', { id, flow, seen })
    ends.push(status)
    if (status !== 'inReview') continue
    expect(numbersIn(await listed(office, { flow }))).toEqual([graduate.studentNo])
    const second = await seenBy(office, id, flow)
    expect(await people.counselor.refused('review.approve', { id, flow, seen: second })).toEqual({
      code: 'wrongRole',
    })
    ends.push((await office.must('review.approve', { id, flow, seen: second })).status)
  }
  expect(ends).toEqual(['inReview', 'reviewed', 'reviewed'])
})
