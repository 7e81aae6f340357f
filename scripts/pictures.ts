import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { Phone } from '../test/e2e/support/phone'
import { StartedServer } from '../test/support/started-server'
import { openBrowser } from './browser'
import { peopleOfPictures } from './pictures/people'
import { consoleShot, shots, type Shot } from './pictures/shots'

const folder = join(__dirname, '..', 'docs', 'pictures')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * `npm run pictures [name …]`: starts the product on a data folder of its own, brings people into the states
 * that the pages are about, and photographs every page in light and dark. A Chinese font has to be installed.
 */
async function main(names: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = new StartedServer()
  const browser = await openBrowser()
  try {
    await server.start()
    const watched = await peopleOfPictures(server.url)
    for (const shot of shots(watched))
      if (names.length === 0 || names.includes(shot.name)) await photograph(browser, server.url, shot)
    if (names.length === 0 || names.includes('console')) await consoleShot(browser, server.url, folder)
  } finally {
    await browser.close()
    await server.remove()
  }
}

async function photograph(browser: Browser, server: string, shot: Shot): Promise<void> {
  const looks = shot.large === true ? (['light'] as const) : (['light', 'dark'] as const)
  for (const colorScheme of looks) {
    const options = { colorScheme, large: shot.large === true }
    const phone = await Phone.open(browser, { app: `${server}/app/`, openid: shot.openid }, options)
    await phone.goTo(shot.path)
    await shot.until(phone)
    const file = `${shot.name}${colorScheme === 'dark' ? '-dark' : ''}.png`
    await phone.page.screenshot({
      path: join(folder, file),
      fullPage: shot.whole === true,
      animations: 'disabled',
    })
    await phone.close()
    say(file)
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
