import type { Phone } from './phone'

/** The narrowest phones in use. CSS pixels. */
const NARROW = { width: 320, height: 640 } as const
const USUAL = { width: 375, height: 812 } as const

/** What stands out of a narrow phone's window at either side, by what it says; nothing of a page that fits. */
export async function standsOut(phone: Phone): Promise<readonly string[]> {
  const { page } = phone
  await page.setViewportSize(NARROW)
  const out = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const wide = [...document.querySelectorAll<HTMLElement>('.qh-page *')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.innerText.trim() !== '')
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (left < -1 || right > clientWidth + 1)
      })
      .map((one) => `${one.className}: ${one.innerText.slice(0, 40)}`)
    return scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} wide`, ...wide] : wide
  })
  await page.setViewportSize(USUAL)
  return out
}
