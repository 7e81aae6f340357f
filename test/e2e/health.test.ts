import { demoPeople } from '../../scripts/demo-people'
import { pages } from '../../src/lib/pages'
import { Demo } from './support/demo'
import { eventually } from './support/eventually'
import type { Phone } from './support/phone'

/** What the office sees of the system itself: all is well, it is not, and it is again. */
const MINUTE = 60_000
let demo: Demo
let office: Phone

beforeAll(async () => {
  demo = await Demo.start()
  office = await demo.phone(demoPeople.office)
}, 7 * MINUTE)

afterAll(() => demo.stop())

const faults = async (method: 'POST' | 'DELETE', fault?: object): Promise<void> => {
  const body = fault === undefined ? {} : { body: JSON.stringify(fault) }
  const answer = await fetch(`${demo.url}/console/faults`, { method, ...body })
  expect(answer.ok).toBe(true)
}
const broken = { code: 'SYS_BROKEN', times: 10_000 }

test(
  'The office finds 运行状况 under 我的: all is well, with the timer’s last run and what calls cost.',
  async () => {
    await demo.advance(2 * MINUTE)
    await office.goTo(pages.mine)
    await office.tap('运行状况')
    await office.sees('一切正常。')
    await office.sees('处理后续工作')
    await office.sees(/^\d+\.\d+\.\d+ \([0-9a-f]{8}\)$/)
    expect(office.takeProblems()).toEqual([])
  },
  MINUTE,
)

test(
  'A job that fails rings once in the inbox, which leads to what to do about it; when it works again that is told too.',
  async () => {
    await faults('POST', { functionName: 'timer', collection: 'pushMemories', ...broken })
    for (let minute = 0; minute < 8; minute += 1) await demo.advance(MINUTE)
    await office.goTo(pages.mine)
    const badge = office.page.locator('.qh-tabbar-badge').filter({ visible: true })
    await eventually(async () => (await badge.count()) === 1 && (await badge.innerText()) === '1')
    await office.tap(/^消息\d*$/u)
    await office.sees('系统运行异常，请到“运行状况”查看怎么办。')
    await office.sees('后台任务失败')
    await eventually(async () => (await badge.count()) === 0)
    expect(await office.saying('系统运行异常，请到“运行状况”查看怎么办。').count()).toBe(1)
    await office.tap('看运行状况')
    await office.sees('有异常，请按下面的说明处理。')
    await office.sees('后台任务失败')
    await office.sees(/请看下面“各项任务”里是哪一项/)
    await faults('DELETE')
    for (let minute = 0; minute < 3; minute += 1) await demo.advance(MINUTE)
    await office.goTo(pages.messages)
    await office.sees('系统运行恢复正常，不用再做什么。')
    expect(office.takeProblems()).toEqual([])
  },
  2 * MINUTE,
)

test(
  'A timer that stands still cannot ring: the dashboard says so, and leads to the status.',
  async () => {
    await faults('POST', { functionName: 'timer', ...broken })
    await demo.advance(15 * MINUTE)
    await office.goTo(pages.progress)
    await office.sees(/^定时任务已经停了1\d分钟/)
    await office.tap('看运行状况')
    await office.sees('有异常，请按下面的说明处理。')
    await faults('DELETE')
    await demo.advance(2 * MINUTE)
    await office.goTo(pages.progress)
    await office.sees('各学院')
    await office.seesNoLonger(/^定时任务已经停了/)
    expect(office.takeProblems()).toEqual([])
  },
  2 * MINUTE,
)

test(
  'Something unexpected tells a number that the log has.',
  async () => {
    await faults('POST', { functionName: 'api', collection: 'tallies', ...broken })
    await office.goTo(pages.progress)
    await office.sees(/编号 [0-9a-z]{6}，求助时请告诉老师/)
    await faults('DELETE')
    office.takeProblems()
  },
  MINUTE,
)
