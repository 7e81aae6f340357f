import { Event as WeappEvent } from 'glass-easel'
import { glassEasel } from 'glass-easel-miniprogram-adapter'

// WeChat repeats nothing over a list that is not there, and says nothing: Taro's templates count on it.
glassEasel.addGlobalWarningListener((message) => !message.startsWith('The for-list data is neither'))

/** WeChat reads these as truth values; a browser reads any attribute that is there as true. */
const booleans = new Set(['disabled', 'checked', 'focus', 'hidden'])
const isOff = (value: unknown): boolean =>
  value === '' || value === false || value === 'false' || value === undefined || value === null
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || value === true ? String(value) : ''

/** Sets an attribute as WeChat understands it. Answers whether nothing is left to do. */
function setSpecial(element: HTMLElement, name: string, value: unknown): boolean {
  if (booleans.has(name)) {
    if (name in element && name !== 'focus') Object.assign(element, { [name]: !isOff(value) })
    return true
  }
  if (name === 'value' && 'value' in element) {
    if (element.value !== textOf(value)) element.value = textOf(value)
    return true
  }
  // `type` of a button is a look in WeChat, and submitting a form in a browser.
  return name === 'type' && element.tagName === 'BUTTON'
}

/** What glass-easel keeps with an element that it has drawn. */
interface Drawn {
  readonly __wxElement?: {
    readonly attributes: readonly { readonly name: string; readonly value: unknown }[]
  }
}

/** An attribute as the page gave it: a list of options stays a list, where the document gets a text. */
export const attributeOf = (element: Element & Drawn, name: string): unknown =>
  element.__wxElement?.attributes.find((one) => one.name === name)?.value

/** An element that takes attributes as WeChat's do. */
function asOnPhone(element: HTMLElement): HTMLElement {
  const set = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: unknown) => {
    if (setSpecial(element, name, value)) return
    if (value === undefined || value === null || value === '') element.removeAttribute(name)
    else if (name !== 'maxlength' || Number(value) > 0)
      set(name, typeof value === 'object' ? JSON.stringify(value) : textOf(value))
  }
  if (element.tagName === 'BUTTON') set('type', 'button')
  return element
}

/** What an event carries: what the test put in, or what stands in the field. */
function detailOf(event: Event, otherwise: unknown): unknown {
  if (event instanceof CustomEvent) return event.detail
  const { target } = event
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    if (['input', 'focus', 'blur', 'change', 'confirm'].includes(event.type))
      return { value: target.value, cursor: target.value.length }
  return otherwise
}

type Listener = Parameters<CurrentWindow['onEvent']>[0]
type CurrentWindow = InstanceType<typeof glassEasel.CurrentWindowBackendContext>
/** Four things: glass-easel's own way of telling. */
type Heard = Parameters<Listener>

/** Draws one phone into one element of the document; other phones draw into other elements. */
export class PhoneContext extends glassEasel.CurrentWindowBackendContext {
  constructor(screen: HTMLElement) {
    super()
    this.document = {
      createElement: (tag: string) => asOnPhone(document.createElement(tag)),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document
    this.onEvent((...[target, type, detail, options]: Heard) => {
      const { originalEvent } = options
      if (!(originalEvent instanceof Event)) return undefined
      // Every phone listens at the body of the one document.
      if (!(originalEvent.target instanceof Node) || !screen.contains(originalEvent.target)) return undefined
      const event = new WeappEvent(type, detailOf(originalEvent, detail), options)
      target.dispatchEvent(event)
      return event.getEventBubbleStatus()
    })
  }
}
