import { appointed, grantOf, listed, numbersIn } from '../support/cloud-desk'
import { cohortId, lawId, mechanicsId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { seenBy, submitted } from '../support/cloud-review'

/** D10: the college reviews its own college only. */
const school = useSchool()
const { lin, zhou, xu, tang } = graduates
const leader = school.as(staff.leader)
const lawLeader = school.as('staff-law-leader')
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id
const reasons = { general: '请核对' }

beforeAll(async () => {
  for (const graduate of [lin, zhou, xu, tang]) await submitted(school, graduate)
  await appointed(school, lawLeader.openid, grantOf('college', { collegeIds: [lawId] }))
})

test('[D10] Each college has its own graduates in the list, in the search and as the next one, and no other’s.', async () => {
  const own = [
    { person: leader, theirs: [lin, zhou], others: [xu, tang] },
    { person: lawLeader, theirs: [xu, tang], others: [lin, zhou] },
  ]
  for (const { person, theirs, others } of own) {
    const numbers = theirs.map(({ studentNo }) => studentNo)
    expect(numbersIn(await listed(person)).sort()).toEqual(numbers)
    for (const { studentNo, name } of others)
      for (const text of [studentNo, name])
        expect(await person.must('queue.find', { cohortId, text })).toMatchObject({ rows: [], more: false })
    const claimed: string[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const { review } = await person.must('queue.next', { cohortId })
      if (review !== null) claimed.push(review.studentNo)
    }
    expect(claimed.sort()).toEqual(numbers)
    // Nothing stays in anybody's hands.
    for (const { studentNo } of theirs) await person.must('queue.release', { id: await idOf(studentNo) })
  }
})

test('[D10] Another college’s record is refused like one that does not exist, and stays as it is.', async () => {
  const id = await idOf(xu.studentNo)
  const seen = await seenBy(lawLeader, id)
  const before = await school.registration(xu.studentNo)
  for (const one of [{ id }, { id: 'no-such-record' }]) {
    const refusals = [
      await leader.refused('review.get', one),
      await leader.refused('review.approve', { ...one, seen }),
      await leader.refused('review.return', { ...one, seen, reasons }),
      await leader.refused('review.revoke', { ...one, reasons }),
      await leader.refused('review.takeBack', { ...one, reasons }),
      await leader.refused('queue.release', one),
    ]
    expect(refusals).toEqual(refusals.map(() => ({ code: 'notFound' })))
    expect(await leader.must('queue.next', { cohortId, ...one })).toEqual({ review: null })
    expect(await leader.must('queue.renew', { ids: [one.id] })).toMatchObject({ renewed: 0 })
  }
  expect(await school.registration(xu.studentNo)).toEqual(before)
})

test('[D10] Among several at once the other college’s is refused, and one’s own is approved all the same.', async () => {
  await school.timer()
  const [own, foreign] = [await idOf(zhou.studentNo), await idOf(tang.studentNo)]
  const items = [
    { id: foreign, seen: await seenBy(lawLeader, foreign) },
    { id: own, seen: await seenBy(leader, own) },
  ]
  expect(await leader.must('review.approveMany', { items })).toEqual({
    results: [
      { id: foreign, refused: 'notFound' },
      { id: own, refused: null },
    ],
  })
  expect((await school.registration(tang.studentNo)).source.status).toBe('inReview')
})

test('[D10] Who moves to another college decides there from the next call on, and no longer here.', async () => {
  const [here, there] = [await idOf(lin.studentNo), await idOf(xu.studentNo)]
  const mover = await appointed(school, 'staff-mover', grantOf('college', { collegeIds: [mechanicsId] }))
  const seen = await seenBy(mover, here)
  await school.as(staff.administrator).must('staff.grant', {
    openid: mover.openid,
    rev: 1,
    name: 'mover',
    grants: [grantOf('college', { collegeIds: [lawId] })],
  })
  expect(await mover.refused('review.approve', { id: here, seen })).toEqual({ code: 'notFound' })
  expect(numbersIn(await listed(mover)).sort()).toEqual([xu.studentNo, tang.studentNo])
  expect(await mover.must('review.approve', { id: there, seen: await seenBy(mover, there) })).toMatchObject({
    status: 'completed',
  })
})
