import type { Page } from 'playwright-core'
import type { Phone } from './phone'

/** The narrowest phones in use. CSS pixels. */
const NARROW = { width: 320, height: 640 } as const
const USUAL = { width: 375, height: 812 } as const

/** What stands out of the narrowest phone's window, in usual and in large type; nothing of a page that fits. */
export async function standsOut(phone: Phone): Promise<readonly string[]> {
  const { page } = phone
  await page.setViewportSize(NARROW)
  // A page that is still sliding in stands out of any window.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const usual = await outside(page)
  // As a person's choice does it, without opening the page again: sheets and what is typed stay.
  await inLargeType(page, true)
  const large = await outside(page)
  await inLargeType(page, false)
  await page.setViewportSize(USUAL)
  return [...usual, ...large.map((one) => `in large type, ${one}`)]
}

const inLargeType = (page: Page, large: boolean): Promise<void> =>
  page.evaluate((on) => {
    for (const one of document.querySelectorAll('.qh-page')) one.classList.toggle('qh-large', on)
  }, large)

const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
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
