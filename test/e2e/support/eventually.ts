import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something is so, asking again and again; fails when it never is. Milliseconds. */
export async function eventually(isSo: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it did not come to be so within ${withinMs} ms`)
    await pause(100)
  }
}
