import type { Instant } from '../../../domain/registration/registration'

/**
 * A key for something new in the rules, made of the instant: one that was ever used is never used again, so that
 * neither answers nor pictures for something that was removed count for what came after it.
 */
export function freshKey(prefix: string, now: Instant, taken: readonly string[]): string {
  for (let at = now; ; at += 1) {
    const key = `${prefix}${at.toString(36)}`
    if (!taken.includes(key)) return key
  }
}
