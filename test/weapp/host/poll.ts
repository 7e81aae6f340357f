import { setTimeout as pause } from 'node:timers/promises'

const EVERY_MS = 10
/** Two cores are shared with the functions that answer. */
const DEADLINE_MS = 10_000

/** Asks again and again until there is an answer; `undefined` is none. What it says last is the error. */
export async function poll<T>(ask: () => T | undefined, complain: () => string): Promise<T> {
  const end = Date.now() + DEADLINE_MS
  for (;;) {
    const answer = ask()
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(complain())
    await pause(EVERY_MS)
  }
}
