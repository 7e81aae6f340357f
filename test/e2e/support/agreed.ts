import type { BrowserContext } from 'playwright-core'
import { PRIVACY_KEY, PRIVACY_VERSION } from '../../../src/lib/privacy-version'

/** A browser of somebody who has agreed, on an earlier day, to what is stored; kept as Taro keeps values. */
export async function agreed(context: BrowserContext, openid: string): Promise<void> {
  const key = JSON.stringify(`qihang:${openid}:${PRIVACY_KEY}`)
  const value = JSON.stringify(JSON.stringify({ data: { version: PRIVACY_VERSION, at: 0 } }))
  // Pages without an address, such as about:blank, have no storage.
  const content = `if (location.protocol.startsWith('http')) localStorage.setItem(${key}, ${value})`
  await context.addInitScript({ content })
}
