/** @jest-environment ./test/weapp/host/environment.ts */
import { bound, staff } from '../support/cloud-founding'
import { graduates } from '../support/cloud-graduates'
import { submitted } from '../support/cloud-review'
import { packageSizes, type Size } from './host/built-files'
import { built, usePhones } from './phones'

/** What phones have to download, and what pages send to the view. Numbers are printed: they are worth watching. */
const phones = usePhones()
const { school } = phones

const kilo = (bytes: number): string => (bytes / 1024).toFixed(1)
/** jest's own console would add where it was printed from. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** KiB, raw and zipped. WeChat refuses a package of more than 2 MB. */
const budgets: readonly (readonly [root: string, raw: number, gzip: number])[] = [
  ['', 560, 165],
  ['packages/staff', 150, 45],
  ['packages/office', 200, 60],
  // 20 KB zipped was the aim; former names and what became of them cost one more (R4: 隆昌县 is found as 隆昌市).
  ['packages/geo', 40, 22],
]

const sizes = packageSizes(built)
const none: Size = { raw: 0, gzip: 0 }

it.each(budgets)('The package "%s" weighs no more than %d KB, %d KB zipped.', (root, raw, gzip) => {
  const size = sizes.get(root) ?? none
  say(`weapp ${root === '' ? 'main' : root}: ${kilo(size.raw)} KB, ${kilo(size.gzip)} KB zipped`)
  expect(size.raw).toBeGreaterThan(0)
  expect(size.raw).toBeLessThanOrEqual(raw * 1024)
  expect(size.gzip).toBeLessThanOrEqual(gzip * 1024)
})

it('Every subpackage has a budget.', () => {
  expect([...sizes.keys()].filter((root) => !budgets.some(([one]) => one === root))).toEqual([])
})

it('The first page of a graduate who has bound is drawn in three steps and 10 KB.', async () => {
  const { openid } = await bound(school, graduates.lin)
  const phone = phones.of(openid)
  phone.open()
  await phone.screen.shows('核对生源信息')
  await phone.settled()
  const { calls, bytes } = phone.meter.of('pages/home/index')
  say(`weapp first page: ${calls} × setData, ${kilo(bytes)} KB, ${phone.screen.nodes} nodes`)
  expect(calls).toBeLessThanOrEqual(3)
  expect(bytes).toBeLessThanOrEqual(10 * 1024)
})

// 8 KB is the goal, measured with an empty kit; 10 KB is where this fails.
it('The form begins with 10 KB, and a keystroke in it carries 1 KB.', async () => {
  const { openid } = await bound(school, graduates.zhou)
  const phone = phones.of(openid)
  phone.open('/pages/source/index')
  await phone.screen.shows('下一步：学籍')
  await phone.settled()
  const first = phone.meter.of('pages/source/index')
  await phone.screen.tap('下一步：学籍')
  await phone.screen.tap('下一步：联系方式')
  await phone.screen.type('QQ号码', '1')
  await phone.settled()
  phone.meter.reset()
  await phone.screen.type('QQ号码', '12')
  await phone.settled()
  const key = phone.meter.of('pages/source/index')
  say(`weapp form: ${first.calls} × setData, ${kilo(first.bytes)} KB; a keystroke ${key.bytes} B`)
  expect(first.bytes).toBeLessThanOrEqual(10 * 1024)
  expect(key.bytes).toBeLessThanOrEqual(1024)
})

describe('No page draws more than 500 nodes', () => {
  let reviewed: string

  beforeAll(async () => {
    reviewed = (await submitted(school, graduates.zheng)).id
    await submitted(school, graduates.he)
  })

  const openidOf = (page: string): string => {
    if (page.startsWith('packages/staff')) return staff.counselor
    return page.startsWith('packages/office') ? staff.office : `phone-${graduates.zheng.studentNo}`
  }

  it.each(built.pages)('%s', async (page) => {
    const phone = phones.of(openidOf(page))
    phone.open(`/${page}?id=${reviewed}&flow=source&cohort=2027-main`)
    await phone.settled()
    const { calls, bytes } = phone.meter.of(page)
    say(`weapp ${page}: ${phone.screen.nodes} nodes, ${calls} × setData, ${kilo(bytes)} KB`)
    expect(phone.screen.nodes).toBeLessThanOrEqual(500)
  })
})
