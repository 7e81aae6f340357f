import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { agreed } from './agreed'

const WAIT_MS = 15_000

export interface PhoneOptions {
  readonly colorScheme?: 'light' | 'dark'
  readonly large?: boolean
  /** false: the person has never been asked about what is stored. */
  readonly consented?: boolean
  /** A browser on a desk instead: a window of 1440 × 900. */
  readonly desk?: boolean
}

export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/**
 * One person's phone: the browser build in a window of 375 × 812, in a context of its own. Everything is
 * found by the words a person reads, and waited for, never slept for.
 */
export class Phone {
  #problems: string[] = []
  #taps = 0

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly address: string,
  ) {
    page.on('pageerror', (error) => this.#problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`${message.text()} ${message.location().url}`)
    })
    page.setDefaultTimeout(WAIT_MS)
  }

  static async open(
    browser: Browser,
    { app, openid }: { readonly app: string; readonly openid: string },
    { colorScheme = 'light', large = false, consented = true, desk = false }: PhoneOptions = {},
  ): Promise<Phone> {
    const context = await browser.newContext({
      viewport: desk ? { width: 1440, height: 900 } : { width: 375, height: 812 },
      deviceScaleFactor: 2,
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    if (consented) await agreed(context, openid)
    const address = `${app}?as=${openid}${large ? '&type=large' : ''}`
    return new Phone(await context.newPage(), context, address)
  }

  /** Opens a page by its path, as a link in a message would. */
  async goTo(path: string): Promise<void> {
    // A change of the fragment alone would not load anything.
    await this.page.goto('about:blank')
    await this.page.goto(`${this.address}#${path}`)
  }

  /** The visible element that says exactly this. */
  saying(words: string | RegExp): Locator {
    return this.page
      .getByText(words, typeof words === 'string' ? { exact: true } : {})
      .filter({ visible: true })
  }

  /** Waits until the page says this; otherwise the error tells what it says instead. */
  async sees(words: string | RegExp): Promise<void> {
    try {
      await this.saying(words).first().waitFor()
    } catch (error) {
      throw new Error(`${String(words)} did not appear. The page says: ${await this.text()}`, {
        cause: error,
      })
    }
  }

  /** Waits until no visible element says this. */
  async seesNoLonger(words: string | RegExp): Promise<void> {
    const { page } = this
    const deadline = Date.now() + WAIT_MS
    while ((await this.saying(words).count()) > 0) {
      if (Date.now() > deadline) throw new Error(`still says ${String(words)}`)
      await page.waitForTimeout(50)
    }
  }

  /** Taps the button of this name or, where no button is called so, what says this. */
  async tap(words: string | RegExp): Promise<void> {
    await this.sees(words)
    const name = typeof words === 'string' ? { name: words, exact: true } : { name: words }
    const button = this.page.getByRole('button', name).filter({ visible: true })
    await ((await button.count()) > 0 ? button : this.saying(words)).last().click()
    this.#taps += 1
  }

  /** Types into the field with this label, in place of what stood there. */
  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  /** Chooses a file for a slot, through the browser's own dialogue. */
  async choosePicture(slot: string, file: ChosenFile): Promise<void> {
    const row = this.page.locator('.qh-slot').filter({ hasText: slot }).filter({ visible: true }).last()
    await row.waitFor()
    const opening = this.page.waitForEvent('filechooser')
    await row.getByText(/^(拍照或选图|换一张)$/).click()
    await (await opening).setFiles(file)
  }

  async valueOf(label: string): Promise<string> {
    return this.field(label).inputValue()
  }

  /** Taro wraps the native field in an element of its own, which carries the label. */
  private field(label: string): Locator {
    const inner = ['input', 'textarea'].map((tag) => `[aria-label="${label}"] ${tag}`)
    return this.page.locator(inner.join(', ')).filter({ visible: true }).last()
  }

  /** How often this person has tapped. */
  get taps(): number {
    return this.#taps
  }

  /** What the browser complained of since it was last asked. */
  takeProblems(): string[] {
    const problems = this.#problems
    this.#problems = []
    return problems
  }

  async text(): Promise<string> {
    return this.page.locator('body').innerText()
  }

  /**
   * Leaves the product. The context stays until the browser goes: the one that an npm package carries runs in a single
   * process, which now and then dies of a context that is closed under load.
   */
  async close(): Promise<void> {
    await this.page.goto('about:blank')
  }
}
