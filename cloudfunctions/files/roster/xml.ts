import { WorkbookFault } from './refusals'

/**
 * The little of XML that spreadsheet parts need: elements cut out of a stream by name, attributes,
 * texts. Searches are by indexOf and go forward only, so hostile text costs no more than its length.
 */

/** Longest element kept together: a row of 16,384 cells, or a shared string of 32,767 characters. */
const longestElement = 8 * 1024 * 1024

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, body: string): string {
  if (!body.startsWith('#')) return Object.hasOwn(entities, body) ? (entities[body] ?? whole) : whole
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Text of an element or attribute with its entities and Excel's own `_x000D_` resolved. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(#x?[\da-fA-F]{1,7}|[a-z]{2,4});/gu, entity) : text
  if (!plain.includes('_x')) return plain
  return plain.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** Value of an attribute in a start tag; undefined if it has none of that name. */
export function attribute(tag: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const start = tag.indexOf(` ${name}=${quote}`)
    if (start === -1) continue
    const from = start + name.length + 3
    const end = tag.indexOf(quote, from)
    if (end !== -1) return unescapeXml(tag.slice(from, end))
  }
  return undefined
}

/** An element as it stood in the text. */
export interface Element {
  /** From `<` to `>`. */
  readonly tag: string
  readonly inner: string
}

/** Where a search came to: an element, or null and the place from which to search when there is more text. */
interface Step {
  readonly element: Element | null
  readonly next: number
}

const endsName = (code: number): boolean =>
  code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9

function stepTo(text: string, name: string, from: number): Step {
  const open = `<${name}`
  let start = text.indexOf(open, from)
  while (
    start !== -1 &&
    start + open.length < text.length &&
    !endsName(text.charCodeAt(start + open.length))
  ) {
    start = text.indexOf(open, start + open.length)
  }
  if (start === -1) return { element: null, next: Math.max(from, text.length - open.length) }
  const tagEnd = text.indexOf('>', start)
  if (tagEnd === -1) return { element: null, next: start }
  const tag = text.slice(start, tagEnd + 1)
  if (tag.endsWith('/>')) return { element: { tag, inner: '' }, next: tagEnd + 1 }
  const close = `</${name}>`
  const end = text.indexOf(close, tagEnd)
  if (end === -1) return { element: null, next: start }
  return { element: { tag, inner: text.slice(tagEnd + 1, end) }, next: end + close.length }
}

/** Elements of a name in a text, in order; those inside one another are not told apart. */
export function* elementsIn(text: string, name: string): Generator<Element> {
  for (let at = 0; ;) {
    const { element, next } = stepTo(text, name, at)
    if (element === null) return
    yield element
    at = next
  }
}

/** The first element of a name in a text; null if there is none. */
export const firstElement = (text: string, name: string): Element | null => stepTo(text, name, 0).element

/** Elements that ended within one chunk of a stream, and the prefix their names carry. */
export interface Batch {
  readonly prefix: string
  readonly elements: readonly Element[]
}

/**
 * Elements of a name in a part whose root is given, batch by batch; throws a WorkbookFault for one that
 * never ends.
 */
export async function* elementsOf(
  chunks: AsyncIterable<Buffer>,
  { root, name }: { root: string; name: string },
): AsyncGenerator<Batch> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let prefix: string | undefined
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true })
    if (rest.length > longestElement) throw new WorkbookFault('damaged')
    prefix ??= prefixOf(rest, root)
    const elements: Element[] = []
    let at = 0
    for (;;) {
      const step = stepTo(rest, `${prefix}${name}`, at)
      at = step.next
      if (step.element === null) break
      elements.push(step.element)
    }
    rest = rest.slice(at)
    if (elements.length > 0) yield { prefix, elements }
  }
  // What is left is the end of the part; an element still open there was cut off.
  if (prefix !== undefined && rest.includes(`<${prefix}${name} `)) throw new WorkbookFault('damaged')
}

/** A whole part as text; parts read this way (names, styles) are small. */
export async function textOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder('utf-8')
  let text = ''
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > longestElement) throw new WorkbookFault('damaged')
  }
  return text
}

/** The prefix that a part's elements carry, such as `x:`; '' in the files of Excel and WPS. */
export const prefixOf = (text: string, root: string): string =>
  new RegExp(`<([A-Za-z]\\w{0,20}:)${root}[\\s>]`, 'u').exec(text.slice(0, 4096))?.[1] ?? ''

/** The text of a string item: its runs joined, without the phonetic guide. */
export function richText(inner: string, prefix: string): string {
  const text = inner.includes(`<${prefix}rPh`) ? withoutPhonetics(inner, prefix) : inner
  let joined = ''
  for (const { inner: run } of elementsIn(text, `${prefix}t`)) joined += run
  return unescapeXml(joined)
}

function withoutPhonetics(inner: string, prefix: string): string {
  let text = inner
  for (const element of elementsIn(inner, `${prefix}rPh`)) {
    text = text.replace(`${element.tag}${element.inner}</${prefix}rPh>`, '')
  }
  return text
}
