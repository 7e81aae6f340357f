import { useCallback, useReducer, useRef } from 'react'

export interface TypedOf<Written> {
  /** As it was drawn last. */
  readonly written: Written
  /** Keeps a part of it; draws nothing. */
  readonly write: (part: Partial<Written>) => void
  /** What is lacking, as the button says it; null: nothing is. */
  readonly missingIn: (written: Written) => string | null
}

export interface Typed<Written> {
  /** One stable callback for every field: its name is the part that it writes. */
  readonly type: (field: string, text: string) => void
  readonly texted: Written
  readonly missing: string | null
}

/** A form whose page is drawn again only when what is missing changes, not by every keystroke. */
export function useTyped<Written extends object>(of: TypedOf<Written>): Typed<Written> {
  const drawn = useRef(of.written)
  const texted = useRef(of.written)
  if (drawn.current !== of.written) {
    drawn.current = of.written
    texted.current = of.written
  }
  const latest = useRef(of)
  latest.current = of
  const missing = of.missingIn(texted.current)
  const shown = useRef(missing)
  shown.current = missing
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const type = useCallback((field: string, text: string): void => {
    const part = { [field]: text } as Partial<Written>
    texted.current = { ...texted.current, ...part }
    latest.current.write(part)
    // Against what is drawn, which a choice may have changed since the last keystroke.
    if (latest.current.missingIn(texted.current) !== shown.current) redraw()
  }, [])
  return { type, texted: texted.current, missing }
}
