import type { Notice } from '../../../cloudfunctions/store/notices'
import { bound, cohortId, staff } from '../../support/cloud-founding'
import { useSchool } from '../../support/founded-school'
import { graduates, type Graduate } from '../../support/cloud-graduates'
import { returned, seenBy } from '../../support/cloud-review'
import { at, type Person } from '../../support/cloud-school'

/** What becomes of a message that WeChat does not take, or takes at night; the inbox has it whatever happens. */
const school = useSchool()
const { lin, zhou, zheng, he, gao, luo, xu } = graduates
const held = 20_000
const afterTheLease = 100_000

interface Told {
  readonly person: Person
  readonly id: string
}

async function told(graduate: Graduate, agreed = 1): Promise<Told> {
  const person = await bound(school, graduate)
  for (let tap = 0; tap < agreed; tap += 1)
    await person.must('consent.record', { answers: { reviewResult: 'accept' } })
  await person.must('source.submit', { cohortId })
  return { person, id: (await school.registration(graduate.studentNo))._id }
}
const messagesTo = ({ person }: Told) => school.messages().filter(({ toUser }) => toUser === person.openid)
const inboxOf = async ({ person }: Told) => (await person.must('notice.list', {})).rows.length
const leftOf = async ({ person }: Told) => (await person.must('notice.list', {})).left['reviewResult']
const stateOf = async ({ person }: Told) => {
  const [notice] = await school.stored<Notice>('notices', { to: person.openid })
  return notice?.message
}
const refusing = (code: string, times = 1) => school.fault({ action: 'subscribeMessage.send', code, times })
async function timerAfter(milliseconds: number): Promise<void> {
  school.pass(milliseconds)
  await school.timer()
}
const unreached = async () => (await school.as(staff.counselor).must('notice.unreached', { cohortId })).rows

afterEach(async () => {
  await school.calm()
  await timerAfter(afterTheLease)
})

test('What WeChat would take later is tried again after a while, and reaches the person once.', async () => {
  const one = await told(lin)
  await refusing('43108', 2)
  await returned(school, one.id)
  await timerAfter(held)
  expect([messagesTo(one), await inboxOf(one), await leftOf(one)]).toEqual([[], 1, 1])
  expect(await stateOf(one)).toMatchObject({ state: 'later', code: '43108' })
  // A minute at least, two at most: what was refused together does not come together again.
  await timerAfter(59_000)
  expect(await stateOf(one)).toMatchObject({ state: 'later' })
  await timerAfter(61_000)
  await timerAfter(240_000)
  expect([messagesTo(one).length, await inboxOf(one), await leftOf(one)]).toEqual([1, 1, 0])
  expect(await stateOf(one)).toMatchObject({ state: 'sent', code: '0' })
  await timerAfter(afterTheLease)
  expect(messagesTo(one)).toHaveLength(1)
})

test('After five tries it is given up, the person keeps the consent, and the counselor sees who was not told.', async () => {
  const one = await told(zhou)
  await refusing('45009', 50)
  await returned(school, one.id)
  await timerAfter(held)
  for (let tried = 0; tried < 8; tried += 1) await timerAfter(35 * 60_000)
  expect([messagesTo(one), await inboxOf(one), await leftOf(one)]).toEqual([[], 1, 1])
  expect(await stateOf(one)).toMatchObject({ state: 'failed', code: '45009' })
  expect((await school.registration(zhou.studentNo)).outbox).toEqual([])
  await school.calm()
  await timerAfter(afterTheLease)
  expect(messagesTo(one)).toEqual([])
  const { at: when } = (await one.person.must('notice.list', {})).rows[0] ?? { at: 0 }
  expect(await unreached()).toEqual([
    {
      id: expect.any(String),
      at: when,
      notice: 'sourceReturned',
      state: 'failed',
      code: '45009',
      registrationId: one.id,
      studentNo: zhou.studentNo,
      name: zhou.name,
    },
  ])
  // To another college they are nobody; who looks into the inbox has been reached.
  expect((await school.as(staff.lawCounselor).must('notice.unreached', { cohortId })).rows).toEqual([])
  await one.person.must('notice.read', { upTo: school.now })
  expect(await unreached()).toEqual([])
})

test('A forbidden word in a reason is left out, and the result arrives all the same.', async () => {
  const one = await told(zheng)
  await refusing('45168')
  await returned(school, one.id, '有一个不能说的词')
  await timerAfter(held)
  expect(messagesTo(one)).toMatchObject([{ data: { phrase2: '已退回', thing4: '请打开小程序查看详情' } }])
  expect(await stateOf(one)).toMatchObject({ state: 'sent' })
})

test.each([
  { code: '43107', state: 'failed', left: 1, graduate: he },
  { code: '-1', state: 'unknown', left: 0, graduate: gao },
] as const)(
  'After code $code nothing is sent again: the message is $state, and the ledger has $left left.',
  async ({ code, state, left, graduate }) => {
    const one = await told(graduate)
    await refusing(code)
    await returned(school, one.id)
    await timerAfter(held)
    for (let hours = 0; hours < 5; hours += 1) await timerAfter(60 * 60_000)
    expect([messagesTo(one), await inboxOf(one), await leftOf(one)]).toEqual([[], 1, left])
    expect(await stateOf(one)).toMatchObject({ state, code })
    const found = (await unreached()).find(({ registrationId }) => registrationId === one.id)
    expect(found).toMatchObject({ state })
  },
)

test('At night the inbox has it at once, and WeChat delivers it when the quiet hours are over, once.', async () => {
  school.moveTo(at('2026-10-11T21:58:00'))
  const one = await told(luo)
  school.moveTo(at('2026-10-11T22:00:00'))
  await returned(school, one.id)
  await timerAfter(held)
  expect([messagesTo(one), await inboxOf(one)]).toEqual([[], 1])
  school.moveTo(at('2026-10-12T06:59:59'))
  await school.timer()
  expect(messagesTo(one)).toEqual([])
  school.moveTo(at('2026-10-12T07:00:10'))
  await Promise.all([school.timer(), school.timer()])
  await timerAfter(afterTheLease)
  expect([messagesTo(one).length, await inboxOf(one), await leftOf(one)]).toEqual([1, 1, 0])
  // Who had agreed to nothing was not told by WeChat at all.
  school.moveTo(at('2026-10-12T08:00:00'))
})

test('Fifty runs, two at a time and with a fault in each, leave one notice and at most one message for one result.', async () => {
  const one = await told(xu, 3)
  const counselor = school.as(staff.lawCounselor)
  const seen = await seenBy(counselor, one.id)
  await counselor.must('review.return', { id: one.id, seen, reasons: { general: '请核对' } })
  school.pass(held)
  const places = [
    ['notices', 'database.insertDocument'],
    ['notices', 'database.modifyDocument'],
    ['events', 'database.insertDocument'],
    ['consents', 'database.modifyDocument'],
    ['consents', 'database.getDocument'],
    ['registrations', 'database.modifyDocument'],
    ['registrations', 'database.getDocument'],
    ['tallies', 'database.modifyDocument'],
    ['jobs', 'database.modifyDocument'],
    ['cohorts', 'database.getDocument'],
  ] as const
  for (let run = 0; run < 50; run += 1) {
    const [collection, action] = places[run % places.length] ?? places[0]
    await school.fault({ collection, action, after: run % 4 < 2, code: 'EXCEED_REQUEST_LIMIT' })
    await Promise.allSettled([school.timer(), school.timer()])
    await school.calm()
    school.pass(afterTheLease)
  }
  await school.timer()
  expect(await inboxOf(one)).toBe(1)
  expect(messagesTo(one).length).toBeLessThanOrEqual(1)
  expect((await school.registration(xu.studentNo)).outbox).toEqual([])
})
