import { pages } from '../../src/lib/pages'
import { Demo } from './support/demo'
import type { Phone } from './support/phone'

/** What happens to typed text when a phone has no network, is killed, or comes too late. */
let demo: Demo
const MINUTE = 60_000
const contact = `${pages.source}?step=contact`
const address = '湘乡市东山街道桑梅中路16号1栋302'

beforeAll(async () => {
  demo = await Demo.start()
}, 7 * MINUTE)

afterAll(() => demo.stop())

async function studentOf(index: number): Promise<Phone> {
  const openid = `careful-student-${index}`
  await demo.bound(openid, index)
  return demo.phone(openid)
}

test(
  'A page that cannot be read says so, and reads itself when asked once more.',
  async () => {
    const phone = await studentOf(0)
    await phone.context.route('**/functions/**', (route) => route.abort())
    await phone.goTo(pages.home)
    await phone.sees('再试一次')
    await phone.context.unroute('**/functions/**')
    await phone.tap('再试一次')
    await phone.sees('核对生源信息')
    await phone.close()
  },
  MINUTE,
)

test(
  'What is typed without a network stays on the phone, and is sent when the network is back.',
  async () => {
    const phone = await studentOf(1)
    await phone.goTo(contact)
    await phone.sees('家庭地址')
    await phone.context.setOffline(true)
    await phone.sees('网络断了。你填的都在，连上后接着传。')
    await phone.type('家庭地址', address)
    await phone.sees('草稿在这台手机上，还没有交到学校。')
    await phone.context.setOffline(false)
    await phone.sees(/已自动保存草稿$/)
    await phone.close()
  },
  MINUTE,
)

test(
  'A page killed in the middle of typing comes back with every letter.',
  async () => {
    const phone = await studentOf(2)
    await phone.goTo(contact)
    await phone.type('家庭地址', address)
    await phone.goTo(contact)
    await phone.sees('家庭地址')
    expect(await phone.valueOf('家庭地址')).toBe(address)
    await phone.close()
  },
  MINUTE,
)

test(
  'What was typed and came too late is still there, with a word of what to do.',
  async () => {
    const phone = await studentOf(3)
    await phone.goTo(contact)
    await phone.context.route('**/functions/**', (route) => route.abort())
    await phone.type('家庭地址', address)
    await phone.sees('草稿在这台手机上，还没有交到学校。')
    const now = await demo.clock()
    await demo.setSourceWindow({ opensAt: now - 30 * 24 * 60 * MINUTE, closesAt: now - 10 * MINUTE })
    await demo.advance(11_000)
    await phone.context.unroute('**/functions/**')
    await phone.goTo(contact)
    await phone.sees(/^已关闭，只能查看/)
    await phone.sees(/还存在这台手机上/)
    await phone.sees(address)
    await phone.close()
  },
  MINUTE,
)
