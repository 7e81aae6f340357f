// These files run in a browser; what is around them does not, so the compiler hears of the DOM here only.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** The part of the page with this id. @throws when the HTML has no such part */
export function part<T extends Element>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new TypeError(`the page has no ${kind.name} called ${id}`)
  return found
}

/** A new element with classes and a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}

export type Icon = 'alert' | 'check' | 'pause' | 'play' | 'reload'

const SVG = 'http://www.w3.org/2000/svg'

/** An icon of the page's own sheet of symbols. */
export function icon(name: Icon, size = 'small'): SVGElement {
  const made = document.createElementNS(SVG, 'svg')
  made.setAttribute('class', `icon ${size}`)
  made.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#i-${name}`)
  made.append(use)
  return made
}

export interface Tag {
  tone: 'bad' | 'good' | 'primary' | 'warn'
  icon: Icon
  word: string
}

/** Shows a status as icon, word and tone; leaves it alone when it says so already, for it may be read aloud. */
export function showTag(target: Element, { tone, icon: name, word }: Tag): void {
  if (target.textContent === word) return
  target.className = `tag ${tone}`
  target.replaceChildren(icon(name), word)
}

/** A button that cannot be pressed twice: off while its work is under way. */
export function onPress(button: HTMLButtonElement, work: () => Promise<void>): void {
  button.addEventListener('click', () => {
    button.disabled = true
    void work().finally(() => {
      button.disabled = false
      button.focus()
    })
  })
}
