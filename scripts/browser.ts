import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian, Ubuntu, macOS and Windows put a Chromium or Chrome; QIHANG_CHROMIUM names another. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** No sandbox, because containers have none; no calls home, because there may be no network. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium: the machine's own, or the one that an npm package carries. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['QIHANG_CHROMIUM']
  const own = named ?? places.find((place) => existsSync(place))
  if (own !== undefined) return chromium.launch({ executablePath: own, args })
  const { default: packed } = await import('@sparticuz/chromium')
  // Its own arguments first: it lives without many things that a desktop's Chromium expects.
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...args] })
}
