import { useEffect, useRef } from 'react'
import { keyOf } from './key-of'
import { usePageShown } from './page-shown'

/** What keys do on a page, by the name browsers give them: `a`, `ArrowRight`, `Escape`. Letters in small. */
export type Keys = Readonly<Record<string, () => void>>

/** Listens while the page is shown. */
export function useKeys(keys: Keys): void {
  const shown = usePageShown()
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!shown) return undefined
    const pressed = (event: KeyboardEvent): void => {
      const key = keyOf(event, isTyping(event.target))
      const does = key === null ? undefined : latest.current[key]
      if (does === undefined) return
      event.preventDefault()
      does()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [shown])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
