const MOST = 3

/** The newest first, each once, no more than a few. */
export const withRecent = (codes: readonly string[], code: string): string[] =>
  [code, ...codes.filter((one) => one !== code)].slice(0, MOST)
