/** What keys do on a page, by the name browsers give them: `a`, `ArrowRight`, `Escape`. Letters in small. */
export type Keys = Readonly<Record<string, () => void>>

/** Phones have no keys; the browser's file beside this one listens to them. */
export function useKeys(_keys: Keys): void {
  // Nothing to listen to.
}
