import type { Locator } from 'playwright-core'
import { eventually } from './eventually'

/** Of a line of the wheels, and of where the chosen one stands. CSS pixels. */
const LINE = 34
const CHOSEN = 102
/** Lines that one pull moves: it stays within the wheel. */
const PULL = 2
const parts = ['year', 'month', 'day'] as const

/** Turns the wheels behind a box until they show a day (`2027-03-08`), as a hand or a mouse does. */
export async function pickDay(box: Locator, day: string): Promise<void> {
  await box.click()
  const page = box.page()
  const wheels = page.locator('taro-picker-group').filter({ visible: true })
  await wheels.last().waitFor()
  for (const [at] of parts.entries()) {
    const wheel = wheels.nth(at)
    const wanted = Number(day.split('-')[at])
    await eventually(async () => {
      const left = wanted - (await shownOn(wheel))
      if (left !== 0) await pull(wheel, Math.sign(left) * Math.min(PULL, Math.abs(left)))
      return left === 0
    })
  }
  await page.locator('.weui-picker__action').filter({ hasText: '确定', visible: true }).last().click()
  await wheels.first().waitFor({ state: 'hidden' })
}

/** The number of the line that is chosen: `11月` is 11. */
const shownOn = (wheel: Locator): Promise<number> =>
  wheel.evaluate(
    (element, [chosen, line]) => {
      const { height, range } = element as unknown as { height: number; range: string[] }
      return parseInt(range[Math.round((chosen - height) / line)] ?? '', 10)
    },
    [CHOSEN, LINE] as const,
  )

async function pull(wheel: Locator, lines: number): Promise<void> {
  const page = wheel.page()
  const area = await wheel.boundingBox()
  if (area === null) throw new Error('the wheel is not there')
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y - lines * LINE, { steps: 2 })
  await page.mouse.up()
}
