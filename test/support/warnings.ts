import { format } from 'node:util'

const seen: string[] = []
const expected: RegExp[] = []

/** Declares that the running test will print a console warning or error that matches. */
export function expectWarning(pattern: RegExp): void {
  expected.push(pattern)
}

/** Notes one console.warn or console.error; called by the set-up file only. */
export function recordWarning(args: readonly unknown[]): void {
  seen.push(format(...args))
}

/**
 * Empties the record and returns what is wrong with it: warnings nobody declared, and declarations that
 * nothing matched (a stale declaration would hide the next real warning).
 */
export function takeWarningFaults(): string[] {
  const unexpected = seen.filter((text) => !expected.some((pattern) => pattern.test(text)))
  const missing = expected.filter((pattern) => !seen.some((text) => pattern.test(text)))
  seen.length = 0
  expected.length = 0
  return [
    ...unexpected.map((text) => `Unexpected console warning: ${text}`),
    ...missing.map((pattern) => `Expected console warning did not come: ${String(pattern)}`),
  ]
}
