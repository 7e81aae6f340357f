/** As much of a browser's event as decides. */
export interface Pressed {
  readonly key: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * The key that was meant for the page, letters in small; null where it was meant for something else: a text that
 * is being typed, the browser, or a key that is held down (a decision is never made twice by one press).
 */
export function keyOf(event: Pressed, typing: boolean): string | null {
  const { key, repeat, isComposing, ctrlKey, metaKey, altKey } = event
  if (repeat || isComposing || ctrlKey || metaKey || altKey) return null
  if (typing && key !== 'Escape') return null
  return key.length === 1 ? key.toLowerCase() : key
}
