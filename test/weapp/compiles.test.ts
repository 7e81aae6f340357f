/** @jest-environment ./test/weapp/host/environment.ts */
import { poll } from './host/poll'
import { compileStyles, Simulator } from './host/simulator'
import { built } from './phones'

const simulator = new Simulator(built)

beforeAll(() => simulator.start())
afterAll(() => simulator.stop())

it.each(built.pages)(
  "WeChat's own compiler takes the page %s, and something of it is drawn.",
  async (page) => {
    const place = document.body.appendChild(document.createElement('div'))
    simulator.show(page, place)
    await poll(
      () => place.querySelectorAll('wx-view').length > 0 || undefined,
      () => `${page} stays empty: ${place.innerHTML}`,
    )
  },
)

it("WeChat's own compiler takes every style sheet.", () => {
  expect(compileStyles(built)).toContain('app.wxss')
})
