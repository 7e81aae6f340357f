import type { Notice } from '../../cloudfunctions/store/notices'
import { cohortId, staff } from '../support/cloud-founding'
import { graduates, type Graduate } from '../support/cloud-graduates'
import { approved, returned, submitted } from '../support/cloud-review'
import { at } from '../support/cloud-school'
import { useSchool } from '../support/founded-school'
import { RobotServer } from '../support/robot-server'
import { aPush } from '../cloudfunctions/api/matrix-push'

/**
 * One week of notice D's season (提交核验 10 月 6 日—12 日), lived through with the timer running every half hour: who is
 * told what, when, and on which way. The list is written by hand from the rules; not a message more may come.
 */
const robot = new RobotServer()
let origin = ''
beforeAll(async () => {
  origin = await robot.open()
})
const school = useSchool({ env: () => ({ QIHANG_ROBOT_ORIGIN: origin }) })
afterAll(() => robot.close())
const office = school.as(staff.office)
const { lin, zhou, zheng, xu } = graduates
const minutes = 60_000
const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7abc-4bc4-97a0-0ec2e1fa5aaa'

const phoneOf = ({ studentNo }: Graduate): string => `phone-${studentNo}`
const names: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(staff).map(([name, openid]) => [openid, name])),
  ...Object.fromEntries(Object.entries({ lin, zhou, zheng, xu }).map(([name, one]) => [phoneOf(one), name])),
}

const idOf = async ({ studentNo }: Graduate): Promise<string> => (await school.registration(studentNo))._id
const agrees = (openid: string, template: 'reviewResult' | 'backlog') =>
  school.as(openid).must('consent.record', { answers: { [template]: 'accept' } })

/** What people do, and when. */
const week: readonly (readonly [at: string, what: () => Promise<unknown>])[] = [
  ['2026-10-06T10:00', () => submitted(school, lin)],
  ['2026-10-06T10:05', () => agrees(phoneOf(lin), 'reviewResult')],
  // The second makes it a backlog of two.
  ['2026-10-06T11:00', () => submitted(school, zhou)],
  ['2026-10-06T11:05', () => agrees(phoneOf(zhou), 'reviewResult')],
  // In the quiet hours.
  ['2026-10-06T22:30', async () => approved(school, await idOf(lin))],
  ['2026-10-07T15:00', async () => returned(school, await idOf(zhou), '生源地与户口本不一致')],
  ['2026-10-07T20:00', async () => school.as(phoneOf(zhou)).must('source.submit', { cohortId })],
  ['2026-10-07T20:30', () => submitted(school, zheng)],
  // The other college: one that nobody looks at.
  ['2026-10-09T12:00', () => submitted(school, xu)],
]

const all = ['counselor', 'office', 'secondCounselor'] as const
const inboxes = (when: string, people: readonly string[], notice: string): readonly string[] =>
  people.map((name) => `${when} ${name} 站内 ${notice}`)
const begun = '群 机器人 【2027届】待审核积压提醒'
const digest = '群 机器人 【2027届】待审核汇总'

/** What must come of it: by the default rules, but that two waiting are a backlog of counselors. */
const expected: readonly string[] = [
  ...inboxes('10-06 11:00', all, 'backlogBegun'),
  '10-06 11:00 counselor 微信 template-of-backlogs',
  `10-06 11:00 ${begun}`,
  ...inboxes('10-06 16:00', all, 'backlogDigest'),
  '10-06 16:00 counselor 微信 template-of-backlogs',
  `10-06 16:00 ${digest}`,
  // Quiet: the inbox at once, WeChat in the morning.
  '10-06 23:00 lin 站内 sourceCompleted',
  '10-07 07:00 lin 微信 template-of-results',
  // One left is said, and takes the last message that the counselor agreed to.
  ...inboxes('10-07 09:00', all, 'backlogDigest'),
  '10-07 09:00 counselor 微信 template-of-backlogs',
  `10-07 09:00 ${digest}`,
  // One of two has not ended it: it has stood for a day.
  '10-07 11:00 leader 站内 backlogEscalated',
  // Returned: nothing waits, it is over; at 16:00 there is nothing to sum up.
  '10-07 15:30 zhou 站内 sourceReturned',
  '10-07 15:30 zhou 微信 template-of-results',
  ...inboxes('10-07 20:30', all, 'backlogBegun'),
  `10-07 20:30 ${begun}`,
  ...inboxes('10-08 09:00', all, 'backlogDigest'),
  `10-08 09:00 ${digest}`,
  '10-08 20:30 leader 站内 backlogEscalated',
  // The other college's is news to its own counselor and to the office alone.
  ...inboxes('10-09 16:00', ['lawCounselor', 'office'], 'backlogDigest'),
  `10-09 16:00 ${digest}`,
  // Since 10-07 20:00 somebody has waited for 48 hours.
  ...inboxes('10-09 20:00', all, 'backlogBegun'),
  `10-09 20:00 ${begun}`,
  '10-10 20:00 leader 站内 backlogEscalated',
  ...inboxes('10-11 12:00', ['lawCounselor', 'office'], 'backlogBegun'),
  `10-11 12:00 ${begun}`,
  // A day before the closing something waits everywhere; the group hears when the night is over.
  ...inboxes('10-12 00:00', ['counselor', 'lawCounselor', 'office', 'secondCounselor'], 'backlogBegun'),
  `10-12 07:00 ${begun}`,
  // The law college has no leader here: the office hears.
  '10-12 12:00 office 站内 backlogEscalated',
]

const told: string[] = []
const seen = { notices: new Set<string>(), messages: 0, posts: 0 }
const clock = (): string => new Date(school.now + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')

/** Writes down what is new since the last time. */
async function listen(): Promise<void> {
  const notices = await school.stored<Notice>('notices')
  const fresh = notices.filter(({ _id }) => !seen.notices.has(_id))
  for (const { _id } of fresh) seen.notices.add(_id)
  const inbox = fresh.map(({ to, notice }) => `${names[to] ?? to} 站内 ${notice}`)
  const messages = school.messages().slice(seen.messages)
  seen.messages += messages.length
  const wechat = messages.map(({ toUser, templateId }) => `${names[toUser] ?? toUser} 微信 ${templateId}`)
  const posts = robot.posted.slice(seen.posts)
  seen.posts += posts.length
  const group = posts.map(({ content }) => `群 机器人 ${content.split('\n')[0] ?? ''}`)
  for (const line of [...inbox.sort(), ...wechat.sort(), ...group]) told.push(`${clock()} ${line}`)
}

test('[B10] A week of a season: exactly these messages, to these people, at these times.', async () => {
  const two = { waiting: 2, oldestHours: 48, closingHours: 24 }
  const never = { waiting: null, oldestHours: null, closingHours: null }
  school.moveTo(at('2026-10-05T09:00'))
  const { rev } = await office.must('push.get', { cohortId })
  const rules = aPush({ levels: { counselor: two, college: never, office: never } })
  await office.must('push.save', { cohortId, rev, rules, robot: address })
  for (let times = 0; times < 3; times += 1) await agrees(staff.counselor, 'backlog')
  await school.timer()
  await listen()
  const todo = [...week]
  // A run takes a moment: each begins a little later in its minute, so that a whole day is never a moment too short.
  for (let now = at('2026-10-05T09:30'); now <= at('2026-10-13T12:00'); now += 30 * minutes + 150) {
    for (let next = todo[0]; next !== undefined && at(next[0]) < now; next = todo[0]) {
      school.moveTo(at(next[0]))
      await next[1]()
      todo.shift()
    }
    school.moveTo(now)
    await school.timer()
    await listen()
  }
  expect(told).toEqual(expected)
}, 120_000)
