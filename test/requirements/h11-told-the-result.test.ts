import type { Notice } from '../../cloudfunctions/store/notices'
import { instantWords } from '../../domain/china-time'
import { bound, cohortId, staff } from '../support/cloud-founding'
import { useSchool } from '../support/founded-school'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { approved, returned, seenBy } from '../support/cloud-review'
import type { Person } from '../support/cloud-school'

/** The graduate is told the result in WeChat, and why (H11): once, where they agreed to it, and in the inbox always. */
const school = useSchool()
const counselor = school.as(staff.counselor)
const { lin, zhou, zheng, he, gao, luo } = graduates
/** As long as a decision may be undone without anybody hearing of it (B7). */
/** Ten seconds for undoing, and ten in which an undoing may still be under way. */
const held = 20_000
const undone = 10_000
const afterTheLease = 100_000

interface Told {
  readonly person: Person
  readonly id: string
}

/** A graduate who has submitted, and has agreed to so many messages. */
async function submitting(graduate: Graduate, agreed: number): Promise<Told> {
  const person = await bound(school, graduate)
  for (let tap = 0; tap < agreed; tap += 1)
    await person.must('consent.record', { answers: { reviewResult: 'accept' } })
  await person.must('source.submit', { cohortId })
  return { person, id: (await school.registration(graduate.studentNo))._id }
}

const messagesTo = ({ person }: Told) => school.messages().filter(({ toUser }) => toUser === person.openid)
const leftOf = async ({ person }: Told) => (await person.must('notice.list', {})).left['reviewResult']
const inboxOf = async ({ person }: Told) =>
  (await person.must('notice.list', {})).rows.map(({ notice }) => notice)
const noticesOf = ({ person }: Told) => school.stored<Notice>('notices', { to: person.openid })
async function timerAfter(milliseconds: number): Promise<void> {
  school.pass(milliseconds)
  await school.timer()
}

afterEach(async () => {
  await school.calm()
  await timerAfter(afterTheLease)
})

test('[H11] A return reaches the phone with its reason once it cannot be undone any more, opens the record, and can be mended at once.', async () => {
  const told = await submitting(lin, 2)
  const reason = '政治面貌与证明材料不一致，\n请重新上传党组织关系证明的原件照片。'
  const at = school.now
  await returned(school, told.id, reason)
  // The timer's own clock goes on while it runs.
  await timerAfter(held - 3_000)
  expect([messagesTo(told), await inboxOf(told)]).toEqual([[], []])
  await timerAfter(3_000)
  expect(messagesTo(told)).toMatchObject([
    {
      templateId: 'template-of-results',
      page: 'pages/record/index',
      data: {
        thing1: '生源信息审核',
        phrase2: '已退回',
        time3: instantWords(at),
        thing4: '政治面貌与证明材料不一致， 请重新上传…',
      },
    },
  ])
  expect(await inboxOf(told)).toEqual(['sourceReturned'])
  expect(await leftOf(told)).toBe(1)
  expect(await noticesOf(told)).toMatchObject([{ message: { state: 'sent' } }])

  await told.person.must('source.submit', { cohortId })
  await approved(school, told.id)
  await timerAfter(held)
  const [, second] = messagesTo(told)
  expect(second?.data).toMatchObject({ phrase2: '已通过', thing4: '请打开小程序查看详情' })
  expect(await leftOf(told)).toBe(0)
})

test('[H11] A decision that was undone within ten seconds reaches nobody.', async () => {
  const told = await submitting(zhou, 2)
  await returned(school, told.id)
  school.pass(undone - 1)
  await counselor.must('review.takeBack', { id: told.id, reasons: { general: '点错了' } })
  await approved(school, told.id)
  school.pass(undone - 1)
  await counselor.must('review.revoke', { id: told.id, reasons: { general: '点错了' } })
  await timerAfter(held)
  await timerAfter(afterTheLease)
  expect([messagesTo(told), await inboxOf(told), await leftOf(told)]).toEqual([[], [], 2])
})

test('[H11] Who agreed to nothing finds the result in the inbox, and only there.', async () => {
  const told = await submitting(zheng, 0)
  await returned(school, told.id)
  await timerAfter(held)
  expect([messagesTo(told), await inboxOf(told)]).toEqual([[], ['sourceReturned']])
  expect(await noticesOf(told)).toMatchObject([{ message: null }])
})

test('[H11] Where WeChat says that the person wants none, the ledger says none, and the inbox has it.', async () => {
  const told = await submitting(he, 3)
  await school.fault({ action: 'subscribeMessage.send', code: '43101' })
  await returned(school, told.id)
  await timerAfter(held)
  await timerAfter(afterTheLease)
  expect([messagesTo(told), await inboxOf(told), await leftOf(told)]).toEqual([[], ['sourceReturned'], 0])
  expect(await noticesOf(told)).toMatchObject([{ message: { state: 'refused' } }])
})

test('[H11] A message that does not leave for another cause stays in the inbox and is logged without the person.', async () => {
  const told = await submitting(gao, 1)
  const before = school.logs.length
  await school.fault({ action: 'subscribeMessage.send', code: '47003' })
  await returned(school, told.id)
  await timerAfter(held)
  await timerAfter(afterTheLease)
  expect([messagesTo(told), await inboxOf(told)]).toEqual([[], ['sourceReturned']])
  expect(await noticesOf(told)).toMatchObject([{ message: { state: 'failed' } }])
  const lines = school.logs
    .slice(before)
    .map(({ text }) => text.trim())
    .filter((line) => !line.includes('"level":"info"'))
  expect(lines).toEqual([
    JSON.stringify({ level: 'error', job: 'drainOutbox', place: 'message', kind: '47003', count: 1 }),
  ])
})

test('[H11] However often and however badly the timer runs, one result is one message.', async () => {
  const told = await submitting(luo, 5)
  const results = async () => (await inboxOf(told)).length
  // A crash at every write in turn, before and after it was done; each time another decision.
  for (const [collection, action] of [
    ['notices', 'database.insertDocument'],
    ['notices', 'database.modifyDocument'],
    ['consents', 'database.modifyDocument'],
    ['registrations', 'database.modifyDocument'],
  ] as const)
    for (const after of [false, true]) {
      const [messages, notices] = [messagesTo(told).length, await results()]
      await told.person.must('consent.record', { answers: { reviewResult: 'accept' } })
      const seen = await seenBy(counselor, told.id)
      await counselor.must('review.return', { id: told.id, seen, reasons: { general: '请核对' } })
      await school.fault({ collection, action, after, code: 'EXCEED_REQUEST_LIMIT' })
      await timerAfter(held)
      await school.calm()
      await timerAfter(afterTheLease)
      await Promise.all([school.timer(), school.timer()])
      const more = messagesTo(told).length - messages
      expect({ collection, after, more: more <= 1 }).toEqual({ collection, after, more: true })
      expect((await results()) - notices).toBe(1)
      // Once the work itself is done, a crash behind it loses nothing.
      if (collection === 'registrations') expect(more).toBe(1)
      await told.person.must('source.submit', { cohortId })
    }
})
