import { bindLimits } from '../../../domain/people/bind-limits'
import type { FailureCode } from '../../../domain/contract/failure'
import { serverNow } from '../../lib/now'
import { keep, readKept } from '../../lib/storage'

const KEY = 'bindTries'
const HOUR = 3_600_000

/** How long a try counts, in words of the page. */
export const TRY_HOURS = bindLimits.person.within / HOUR

/** Answers that came after the server had counted the try. */
const counted: ReadonlySet<FailureCode | 'offline'> = new Set<FailureCode | 'offline'>([
  'bindMismatch',
  'boundToAnother',
])
export const isCounted = (code: FailureCode | 'offline'): boolean => counted.has(code)

/** When this device tried within the time that counts. Only the server's own count decides; this one informs. */
export function recentTries(): readonly number[] {
  const kept = readKept(KEY)
  const since = serverNow() - bindLimits.person.within
  const times = Array.isArray(kept) ? kept.filter((at): at is number => typeof at === 'number') : []
  return times.filter((at) => at > since)
}

/** @param most how many the cohort allows */
export const triesUsed = (most: number): number => Math.min(recentTries().length, most)

export const noteTry = (): void => keep(KEY, [...recentTries(), serverNow()])
