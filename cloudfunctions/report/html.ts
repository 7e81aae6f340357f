/** Text that is markup already; every other text is escaped where it is put into markup. */
export interface Html {
  readonly markup: string
}

type Part = string | Html | readonly Html[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and inside a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '')

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** Markup with values in it: html`<p>${anything}</p>`. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((text, index) => text + markupOf(parts[index] ?? '')).join(''),
})

export const nothing: Html = { markup: '' }
