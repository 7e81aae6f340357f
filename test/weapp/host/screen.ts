import { setImmediate as oneTurn } from 'node:timers/promises'
import { attributeOf } from './backend'
import { poll } from './poll'

const fields = 'input, textarea'
/** What the kit gives a box that does something: see src/components/tappable.tsx. */
const tappable = '.qh-tap'

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

/** What a person sees of the page on top, and does with it: by the words that stand there. */
export class Screen {
  constructor(
    private readonly page: () => { readonly path: string; readonly element: HTMLElement },
    private readonly idle: () => boolean,
  ) {}

  get path(): string {
    return this.page().path
  }

  get text(): string {
    return textOf(this.page().element)
  }

  /** Elements of the page, those that only hold others together included. */
  get nodes(): number {
    return this.page().element.querySelectorAll('*').length
  }

  /** Waits until a page is on top. */
  async at(path: string): Promise<void> {
    await poll(
      () => this.path === path || undefined,
      () => `${path} did not open; on top is ${this.describe()}`,
    )
  }

  /** Waits until every one of these texts can be read. */
  async shows(...texts: readonly string[]): Promise<void> {
    const missing = (): readonly string[] => texts.filter((text) => !this.text.includes(text))
    await poll(
      () => missing().length === 0 || undefined,
      () => `${missing().join(', ')} did not appear on ${this.describe()}`,
    )
  }

  /** Waits until a text cannot be read any more. */
  async showsNo(text: string): Promise<void> {
    await poll(
      () => !this.text.includes(text) || undefined,
      () => `${text} still stands on ${this.describe()}`,
    )
  }

  /**
   * Waits for what reads so and answers a tap, and taps it. Of several the last: what lies over a page comes
   * after it.
   */
  async tap(label: string): Promise<void> {
    const ask = (): Element | undefined =>
      this.reading(label)
        .filter((one) => one.closest(tappable))
        .at(-1)
    tapOn(await poll(ask, () => `nothing to tap reads ${label} on ${this.describe()}`))
    await this.drawn()
  }

  /** Waits for the field with this label, or with these words in it while it is empty, and types into it, one event for the whole text. */
  async type(label: string, value: string): Promise<void> {
    const field = await this.control(label, fields)
    if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return
    field.dispatchEvent(new Event('focus'))
    field.value = value
    field.dispatchEvent(new Event('input'))
    field.dispatchEvent(new Event('blur'))
    await this.drawn()
  }

  /** Picks one of the list of a picker, or, of a picker without one, a date or time. */
  async pick(label: string, value: string): Promise<void> {
    const picker = await this.control(label, 'picker')
    const range = attributeOf(picker, 'range')
    const at = Array.isArray(range) && range.length > 0 ? range.indexOf(value) : undefined
    if (at === -1) throw new Error(`${label} offers no ${value} but ${JSON.stringify(range)}`)
    picker.dispatchEvent(new CustomEvent('change', { detail: { value: at ?? value } }))
    await this.drawn()
  }

  /** Turns the columns of a picker one after the other, each when its list is there, and takes what they show. */
  async pickWay(label: string, ...way: readonly string[]): Promise<void> {
    const picker = await this.control(label, 'picker')
    const indexes: number[] = []
    for (const [column, name] of way.entries()) {
      const value = await poll(
        () => indexIn(picker, column, name),
        () =>
          `column ${column} of ${label} offers no ${name} but ${JSON.stringify(attributeOf(picker, 'range'))}`,
      )
      indexes.push(value)
      picker.dispatchEvent(new CustomEvent('columnchange', { detail: { column, value } }))
      await this.drawn()
    }
    picker.dispatchEvent(new CustomEvent('change', { detail: { value: indexes } }))
    await this.drawn()
  }

  /** What stands in the field with this label. */
  async valueOf(label: string): Promise<string> {
    const field = await this.control(label, fields)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
  }

  /** Waits until the page has drawn what an action changed at once: nobody is quicker than that. */
  private async drawn(): Promise<void> {
    await oneTurn()
    await poll(
      () => this.idle() || undefined,
      () => `${this.path} goes on drawing`,
    )
  }

  /** The innermost elements that read exactly so. */
  private reading(label: string): Element[] {
    const all = [...this.page().element.querySelectorAll('*')].filter((element) => textOf(element) === label)
    return all.filter((element) => !all.some((other) => other !== element && element.contains(other)))
  }

  /** The nearest control around or beside a label. */
  private control(label: string, selector: string): Promise<Element> {
    const ask = (): Element | undefined => {
      for (const element of this.reading(label)) {
        const found = nearest(element, selector, this.page().element)
        if (found) return found
      }
      const all = [...this.page().element.querySelectorAll(selector)]
      return all.find((element) => attributeOf(element, 'placeholder') === label)
    }
    return poll(ask, () => `no ${selector} belongs to ${label} on ${this.describe()}`)
  }

  private describe(): string {
    return `${this.path}: ${this.text}`
  }
}

/** Where a name stands in a column of a picker; undefined where it does not. */
function indexIn(picker: Element, column: number, name: string): number | undefined {
  const range = attributeOf(picker, 'range')
  const list: unknown = Array.isArray(range) ? range[column] : undefined
  const at = Array.isArray(list) ? list.indexOf(name) : -1
  return at === -1 ? undefined : at
}

function nearest(from: Element, selector: string, page: Element): Element | null {
  for (let around: Element | null = from; around && around !== page; around = around.parentElement) {
    if (around.matches(selector)) return around
    const within = around.querySelector(selector)
    if (within) return within
  }
  return null
}

function tapOn(element: Element): void {
  for (const type of ['mousedown', 'mouseup'])
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 5, clientY: 5 }))
}
