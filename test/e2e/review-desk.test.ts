import { demoCohort, demoCollege, demoPeople } from '../../scripts/demo-people'
import { structureId } from '../../domain/cohort/structure'
import { pages } from '../../src/lib/pages'
import { sha256 } from '../support/school'
import { Demo } from './support/demo'
import { eventually } from './support/eventually'
import { losing } from './support/losing'
import { anotherThan, nameOn, readyOn } from './support/on-desk'
import type { Phone } from './support/phone'

/**
 * The desk with two reviewers at it at once: what one does is seen by the other, nothing is decided twice, and a
 * slip can be undone. Each test goes on where the one before ended.
 */
let demo: Demo
let first: Phone
let second: Phone
const MINUTE = 60_000
const cohortId = demoCohort.id
const FIRST = demoPeople.counselor
const SECOND = 'desk-second-counselor'
const SECOND_NAME = '王静'
/** Graduates of the demo roster who hand in: the first twelve with a change, the others as they are. */
const students = Array.from({ length: 16 }, (_, index) => 10 + index)
const UNCHANGED_FROM = 22

const studentOf = (index: number): string => `desk-student-${String(index)}`
const pageOf = (id: string): string => `${pages.review}?id=${id}&flow=source&cohort=${cohortId}&list=waiting`

beforeAll(async () => {
  demo = await Demo.start()
  const collegeIds = [structureId(cohortId, ['college', demoCollege], sha256)]
  const grant = { role: 'counselor', campusId: demoCohort.campusId, cohortIds: null, classIds: null } as const
  await demo.as(demoPeople.administrator).must('staff.grant', {
    openid: SECOND,
    rev: 0,
    name: SECOND_NAME,
    grants: [{ ...grant, collegeIds, until: null }],
  })
  for (const index of students) {
    const client = await demo.bound(studentOf(index), index)
    const claims = index < UNCHANGED_FROM ? { qq: `30028166${String(index)}` } : {}
    await client.must('source.save', { cohortId, claims })
    await client.must('source.submit', { cohortId })
  }
  // The timer looks at what was submitted, and counts it; all have waited for more than a day.
  await demo.advance(25 * 60 * MINUTE)
  first = await demo.phone(FIRST)
  second = await demo.phone(SECOND)
}, 7 * MINUTE)

afterAll(() => demo.stop())

/** A call that was made to fail on purpose is reported by the browser, too. */
afterEach(() => {
  for (const phone of [first, second])
    expect(phone.takeProblems().filter((problem) => !problem.includes('ERR_FAILED'))).toEqual([])
})

test(
  '[B7] Several without a change are approved together, and each can be undone where it was made.',
  async () => {
    await first.goTo(pages.queue)
    await first.tap(/^无改动/)
    await first.tap('批量通过')
    await first.tap('全选这4人')
    await first.tap('通过4人')
    await first.sees('通过这4人？')
    await first.tap('通过4人')
    await first.sees('4人都通过了。')
    const row = first.page.locator('.qh-told').filter({ visible: true }).first()
    const name = await row.locator('.qh-told-name').innerText()
    await row.getByText('撤销', { exact: true }).click()
    await first.sees('已撤销1人，回到待审，没有通知任何人。3人仍是已通过。')
    const { rows } = await demo.as(FIRST).must('queue.list', { cohortId, list: 'unchanged' })
    expect(rows.map((one) => one.name)).toEqual([name])
    await demo.advance(20_000)
    expect((await demo.as(studentOf(indexOf(name))).must('notice.list', {})).rows).toEqual([])
    await first.tap('回到列表')
    await first.sees(name)
  },
  2 * MINUTE,
)

test(
  '[H3] From a narrowed list a record opens with that list behind it; leaving gives both records back.',
  async () => {
    await first.tap(/^有改动/)
    await first.tap('筛选')
    await first.tap('超过1天')
    await first.tap('看结果')
    await first.tap('开始审核')
    await first.sees(/^下一条已备好：/)
    const address = new URL(first.page.url().replace('#', ''))
    expect(address.searchParams.get('list')).toBe('changed')
    expect(address.searchParams.get('since')).not.toBeNull()
    const held = (await waiting('changed')).filter(({ lease }) => lease !== null)
    expect(held.map((one) => one.name)).toContain(await nameOn(first))
    expect(held).toHaveLength(2)
    await first.page.locator('.qh-page-back').filter({ visible: true }).last().click()
    await first.sees('开始审核')
    await eventually(async () => (await waiting('changed')).every(({ lease }) => lease === null))
    const [row] = await waiting('changed')
    await first.tap(row?.name ?? fail('nothing waits'))
    await first.sees(/^你在审/)
    expect(await nameOn(first)).toBe(row?.name)
    await first.page.locator('.qh-page-back').filter({ visible: true }).last().click()
    await eventually(async () => (await waiting('changed')).every(({ lease }) => lease === null))
  },
  2 * MINUTE,
)

test(
  '[B5] Two who claim at once get different records, and each sees who holds the other’s.',
  async () => {
    await Promise.all([begin(first, FIRST), begin(second, SECOND)])
    const [one, other] = [await nameOn(first), await nameOn(second)]
    expect(one).not.toBe(other)
    const prepared = await Promise.all([readyOn(first), readyOn(second)])
    expect(new Set([one, other, ...prepared]).size).toBe(4)
    await second.goTo(pageOf(await idOf(one)))
    await second.sees(/示例辅导员老师正在审核这条记录/)
    expect(await second.saying('通过').count()).toBe(0)
  },
  2 * MINUTE,
)

test(
  '[B7] A slip is undone by one key within ten seconds, and no message of it ever comes.',
  async () => {
    const name = await nameOn(first)
    const next = await readyOn(first)
    await first.page.keyboard.press('a')
    await first.sees(`已通过 ${name}`)
    expect(await nameOn(first)).toBe(next)
    await first.page.keyboard.press('z')
    await first.sees(`已撤销，${name}回到待审，没有通知任何人。`)
    expect(await nameOn(first)).toBe(name)
    expect(await readyOn(first)).toBe(next)
    await demo.advance(20_000)
    const student = demo.as(studentOf(indexOf(name)))
    expect((await student.must('notice.list', {})).rows).toEqual([])
  },
  2 * MINUTE,
)

test(
  '[B7] An undoing that comes too late is refused: the page says so, and offers to revoke with a reason.',
  async () => {
    const name = await nameOn(first)
    await first.page.keyboard.press('a')
    await first.sees(`已通过 ${name}`)
    await demo.advance(11_000)
    await first.page.keyboard.press('z')
    await first.sees(/^已经超过10秒，撤销不了了。/)
    expect(await nameOn(first)).toBe(name)
    await first.sees('取消审核')
    expect(await first.saying(/没有通知任何人/).count()).toBe(0)
    await first.page.keyboard.press('ArrowRight')
    await anotherThan(first, name)
  },
  2 * MINUTE,
)

test(
  '[B7] When the answer to an undoing is lost, trying again after the ten seconds tells what became of it.',
  async () => {
    const name = await nameOn(first)
    const lost = await losing(first, 'review.revoke')
    await first.page.keyboard.press('a')
    await first.sees(`已通过 ${name}`)
    await first.page.keyboard.press('z')
    await first.sees(/网络断了，还不知道有没有办成/)
    await demo.advance(11_000)
    lost.heal()
    await first.tap('再试一次')
    await first.sees(`已撤销，${name}回到待审，没有通知任何人。`)
    expect(await nameOn(first)).toBe(name)
    expect(new Set(lost.requests).size).toBe(1)
  },
  2 * MINUTE,
)

test(
  '[B5] Of two who decide one record one wins; the other reads who did what when, and decides nothing.',
  async () => {
    const name = await nameOn(first)
    const id = await idOf(name)
    await demo.as(demoPeople.office).must('queue.release', { id, ofOthers: true })
    await second.goTo(pageOf(id))
    await second.tap('通过')
    await second.sees(`已通过 ${name}`)
    await first.tap('通过')
    await first.sees(new RegExp(`^${SECOND_NAME}老师 \\d\\d:\\d\\d 已通过。你这次没有生效。$`))
    const { history } = await demo.as(demoPeople.office).must('review.get', { id })
    expect(history.at(-1)).toMatchObject({ what: 'sourceApproved', by: SECOND_NAME })
  },
  2 * MINUTE,
)

test(
  '[D10] A student takes a submission back while it is open: the approval is refused and says so.',
  async () => {
    await first.page.keyboard.press('ArrowRight')
    const name = await anotherThan(first, '')
    await demo.as(studentOf(indexOf(name))).must('source.withdraw', { cohortId })
    await first.page.keyboard.press('a')
    await first.sees(/^学生 \d\d:\d\d 撤回去修改。你这次没有生效。$/)
    await first.sees('学生还没有提交，或者撤回去修改了。')
  },
  2 * MINUTE,
)

test(
  '[D10] When the answer to a return is lost, nothing written is lost, and trying again returns it once.',
  async () => {
    const before = await nameOn(first)
    await first.page.keyboard.press('ArrowRight')
    const name = await anotherThan(first, before)
    const id = await idOf(name)
    const lost = await losing(first, 'review.return')
    await first.page.keyboard.press('r')
    await first.sees(`退回给${name}`)
    await first.page.keyboard.press('a')
    await first.tap('其他')
    await first.type('给学生的话', '请核对家庭地址')
    await first.tap('退回，看下一条')
    await first.sees(/网络断了，还不知道有没有办成/)
    expect(await first.valueOf('给学生的话')).toBe('请核对家庭地址')
    lost.heal()
    await first.tap('再试一次')
    await first.sees(`已退回 ${name}`)
    expect(new Set(lost.requests).size).toBe(1)
    const { history } = await demo.as(FIRST).must('review.get', { id })
    expect(history.filter(({ what }) => what === 'sourceReturned')).toHaveLength(1)
  },
  2 * MINUTE,
)

test(
  '[B5] Whom the office takes a record away from reads it on the page, and may take it again.',
  async () => {
    await begin(second, SECOND)
    const id = await idOf(await nameOn(second))
    await demo.as(demoPeople.office).must('queue.release', { id, ofOthers: true })
    // As the console says it when something has changed; by itself the page asks every two minutes.
    await second.page.evaluate("window.postMessage({ type: 'cloud:refresh' })")
    await second.sees(/就业处把这条放回了队列/)
    await second.tap('接着审')
    await second.sees(/^你在审 \d\d:\d\d$/)
  },
  2 * MINUTE,
)

test(
  '[D10] When the time of reviews ends while a record is open, the approval is refused and says why.',
  async () => {
    const office = demo.as(demoPeople.office)
    const { rev } = await office.must('cohort.get', { cohortId })
    const window = { opensAt: 0, closesAt: await demo.clock() }
    await office.must('window.save', { cohortId, rev, phase: 'review:counselor', collegeId: null, window })
    // Windows are kept for a while in the functions.
    await demo.advance(11_000)
    await second.tap('通过')
    await second.sees('审核时间还没有开始或已经结束，请联系就业处。')
    expect(await nameOn(second)).not.toBe('')
  },
  2 * MINUTE,
)

/** What waits in a list, as the second of the two sees it. */
const waiting = async (list: 'changed' | 'unchanged') =>
  (await demo.as(SECOND).must('queue.list', { cohortId, list })).rows

/** Claims the next record as the queue does, and opens it. */
async function begin(phone: Phone, as: string): Promise<void> {
  const { review } = await demo.as(as).must('queue.next', { cohortId })
  await phone.goTo(pageOf(review?.id ?? fail('nothing waits')))
  await phone.sees(/^下一条已备好：/)
}

/** The graduate of this name among those who handed in. */
function indexOf(name: string): number {
  return students.find((index) => demo.graduate(index).name === name) ?? fail(name)
}

async function idOf(name: string): Promise<string> {
  const client = demo.as(studentOf(indexOf(name)))
  const [record] = (await client.must('me.get', {})).records
  return record?.id ?? fail(name)
}

function fail(what: string): never {
  throw new Error(`the story needs it: ${what}`)
}
