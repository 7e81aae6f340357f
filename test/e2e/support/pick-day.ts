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
  const wheels = await opened(box)
  for (const [at] of parts.entries())
    await turn(wheels.nth(at), (range) =>
      range.findIndex((line) => parseInt(line, 10) === Number(day.split('-')[at])),
    )
  await confirm(wheels)
}

/** Turns the one wheel behind a box until it shows this. */
export async function pickOption(box: Locator, label: string): Promise<void> {
  const wheels = await opened(box)
  await turn(wheels.last(), (range) => range.indexOf(label))
  await confirm(wheels)
}

async function opened(box: Locator): Promise<Locator> {
  await box.click()
  const wheels = box.page().locator('taro-picker-group').filter({ visible: true })
  await wheels.last().waitFor()
  return wheels
}

async function confirm(wheels: Locator): Promise<void> {
  const action = wheels.page().locator('.weui-picker__action')
  await action.filter({ hasText: '确定', visible: true }).last().click()
  await wheels.first().waitFor({ state: 'hidden' })
}

/** Pulls until the line is chosen that is found among those of the wheel. */
const turn = (wheel: Locator, find: (range: readonly string[]) => number): Promise<void> =>
  eventually(async () => {
    const { at, range } = await shownOn(wheel)
    const wanted = find(range)
    // A month may not have come to its days yet.
    if (wanted < 0) return false
    const left = wanted - at
    if (left !== 0) await pull(wheel, Math.sign(left) * Math.min(PULL, Math.abs(left)))
    return left === 0
  })

/** The lines of a wheel, and which of them is chosen. */
const shownOn = (wheel: Locator): Promise<{ at: number; range: string[] }> =>
  wheel.evaluate(
    (element, [chosen, line]) => {
      const { height, range } = element as unknown as { height: number; range: string[] }
      return { at: Math.round((chosen - height) / line), range: [...range] }
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
