/** `pages/home/index.js` → `pages/home/index`. */
export const withoutEnding = (path: string): string => path.replace(/\.[a-z]+$/, '')

/** A path as written in a file, seen from the root. */
export function resolvePath(from: string, written: string): string {
  if (written.startsWith('/')) return written.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const step of written.split('/'))
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  return parts.join('/')
}

export interface Address {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/** `/pages/bind/index?from=home`, as navigation has it. Relative addresses are not used here. */
export function addressOf(url: string): Address {
  const [path = '', text = ''] = url.replace(/^\//, '').split('?')
  return { path, query: Object.fromEntries(new URLSearchParams(text)) }
}
