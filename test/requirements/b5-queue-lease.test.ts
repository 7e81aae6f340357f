import { cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates } from '../support/cloud-graduates'
import { approved, submitted } from '../support/cloud-review'

/** Two counselors of one college, one queue: nobody reads what somebody else is reading. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu } = graduates
const waiting = [lin, zhou, zheng, he, gao, luo]
const fiveMinutes = 5 * 60_000
const next = async (openid: string, requestId?: string) =>
  (await school.as(openid).must('queue.next', { cohortId }, requestId === undefined ? {} : { requestId }))
    .review
const idOf = async (studentNo: string) => (await school.registration(studentNo))._id

beforeAll(async () => {
  for (const graduate of waiting) await submitted(school, graduate)
  await submitted(school, xu)
})
afterEach(() => school.pass(fiveMinutes))

test('[B5] Two counselors asking at the same time never get the same record, and get all of their college’s.', async () => {
  const askers = waiting.flatMap((_, turn) => (turn % 2 === 0 ? [staff.counselor] : [staff.secondCounselor]))
  const got = await Promise.all(askers.map((openid) => next(openid)))
  const numbers = got.flatMap((review) => (review === null ? [] : [review.studentNo]))
  expect(new Set(numbers).size).toBe(numbers.length)
  const rest: string[] = []
  for (let review = await next(staff.counselor); review !== null; review = await next(staff.counselor))
    rest.push(review.studentNo)
  expect([...numbers, ...rest].sort()).toEqual(waiting.map(({ studentNo }) => studentNo).sort())
})

test('[B5] A lease ends by itself after five minutes, not a millisecond before.', async () => {
  for (const _ of waiting) await next(staff.counselor)
  school.pass(fiveMinutes - 1)
  expect(await next(staff.secondCounselor)).toBeNull()
  school.pass(1)
  expect(await next(staff.secondCounselor)).toMatchObject({ flow: 'source', heldByOther: false })
})

test('[B5] The same request again gives the same record, another request another one.', async () => {
  const first = await next(staff.counselor, 'one-tap-of-the-button')
  const again = await next(staff.counselor, 'one-tap-of-the-button')
  expect(again?.id).toBe(first?.id)
  const other = await next(staff.counselor)
  expect(other?.id).not.toBe(first?.id)
})

test('[B5] While one holds it, the other is refused as notHeldByOther; afterwards the decision stands.', async () => {
  const held = await next(staff.counselor)
  if (held?.seen === null || held === null) throw new Error('nothing waits')
  const { id, seen } = held
  const other = school.as(staff.secondCounselor)
  const before = await school.registration(held.studentNo)
  expect(await other.must('review.get', { id })).toMatchObject({ heldByOther: true })
  expect(await other.refused('review.approve', { id, seen })).toEqual({ code: 'notHeldByOther' })
  const reasons = { general: '材料不清楚' }
  expect(await other.refused('review.return', { id, seen, reasons })).toEqual({ code: 'notHeldByOther' })
  expect(await school.registration(held.studentNo)).toEqual(before)
  expect(await school.as(staff.counselor).must('review.approve', { id, seen })).toMatchObject({
    status: 'completed',
  })
})

test('[B5] A decision releases the record at once: revoked a moment later, it goes to the other counselor.', async () => {
  const held = await next(staff.counselor)
  if (held === null) throw new Error('nothing waits')
  await approved(school, held.id)
  expect((await school.registration(held.studentNo)).lease).toBeNull()
  const reasons = { general: '看错了一行' }
  await school.as(staff.counselor).must('review.revoke', { id: held.id, reasons })
  const got: string[] = []
  for (
    let review = await next(staff.secondCounselor);
    review !== null;
    review = await next(staff.secondCounselor)
  )
    got.push(review.id)
  expect(got).toContain(held.id)
})

test('[B5] Who taps a record in the list gets that one; given back, it goes to the other counselor at once.', async () => {
  const [tapped] = (await school.as(staff.counselor).must('queue.list', { cohortId })).rows.slice(-1)
  if (tapped === undefined) throw new Error('nothing waits')
  const { id } = tapped
  expect((await school.as(staff.counselor).must('queue.next', { cohortId, id })).review?.id).toBe(id)
  const { rows } = await school.as(staff.secondCounselor).must('queue.list', { cohortId })
  expect(rows.find((row) => row.id === id)?.lease).toMatchObject({ mine: false, by: 'counselor' })
  expect((await school.as(staff.secondCounselor).must('queue.next', { cohortId, id })).review).toBeNull()

  await school.as(staff.counselor).must('queue.release', { id })
  expect((await school.registration(tapped.studentNo)).lease).toBeNull()
  expect((await school.as(staff.secondCounselor).must('queue.next', { cohortId, id })).review?.id).toBe(id)
})

test('[B5] Nobody gives back what the other counselor holds.', async () => {
  const held = await next(staff.counselor)
  if (held === null) throw new Error('nothing waits')
  const before = await school.registration(held.studentNo)
  await school.as(staff.secondCounselor).must('queue.release', { id: held.id })
  expect(await school.registration(held.studentNo)).toEqual(before)
})

test('[B5] The other college’s record is in nobody else’s queue.', async () => {
  const foreign = await idOf(xu.studentNo)
  for (let review = await next(staff.counselor); review !== null; review = await next(staff.counselor))
    expect(review.id).not.toBe(foreign)
  expect((await next(staff.lawCounselor))?.id).toBe(foreign)
})

test('[B5] Looking goes on holding: renewed in time it stays; nobody renews a colleague’s, or one that has ended.', async () => {
  const held = await next(staff.counselor)
  if (held === null) throw new Error('nothing waits')
  const { id } = held
  const [counselor, second] = [school.as(staff.counselor), school.as(staff.secondCounselor)]
  for (let look = 0; look < 3; look += 1) {
    school.pass(fiveMinutes - 1)
    expect(await second.must('queue.renew', { ids: [id] })).toMatchObject({ renewed: 0 })
    expect(await counselor.must('queue.renew', { ids: [id] })).toEqual({
      renewed: 1,
      until: school.now + fiveMinutes,
    })
  }
  expect((await second.must('queue.next', { cohortId, id })).review).toBeNull()
  school.pass(fiveMinutes)
  expect(await counselor.must('queue.renew', { ids: [id] })).toMatchObject({ renewed: 0 })
  expect((await second.must('queue.next', { cohortId, id })).review?.id).toBe(id)
})

test('[B5] The office takes a record out of somebody’s hands; a counselor is refused that.', async () => {
  const held = await next(staff.counselor)
  if (held === null) throw new Error('nothing waits')
  const { id } = held
  const taken = { id, ofOthers: true }
  expect(await school.as(staff.secondCounselor).refused('queue.release', taken)).toEqual({
    code: 'notAllowed',
  })
  await school.as(staff.office).must('queue.release', taken)
  const second = await school.as(staff.secondCounselor).must('queue.next', { cohortId, id })
  expect(second.review?.id).toBe(id)
})
