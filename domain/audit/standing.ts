import type { Instant } from '../registration/instant'
import type { Finding } from './verify'

/** Findings that are kept of a verification: the first say enough. */
export const MOST_FINDINGS = 50

/** What was found: how much, and the first of it. */
export interface Found {
  readonly at: Instant
  readonly found: number
  readonly findings: readonly Finding[]
}

/** Of a nightly verification that came to its end. */
export interface FoundAtNight extends Found {
  readonly startedAt: Instant
}

/** Of a whole block the kind changes as the chain grows: what was cut off is overgrown later. It is one finding. */
const keyOf = ({ kind, block, collection, id }: Finding): string =>
  JSON.stringify(collection === '' ? [block] : [kind, block, collection, id])

/**
 * Two that may have found the same, as one, each finding once. Which of those that are not kept are the same nobody
 * knows: there are at least as many as the greater says. So finding the same again changes no number.
 */
export function laidTogether(one: Found, other: Found): Found {
  const each = new Map([...one.findings, ...other.findings].map((finding) => [keyOf(finding), finding]))
  return {
    at: Math.max(one.at, other.at),
    found: Math.max(one.found, other.found, each.size),
    findings: [...each.values()].slice(0, MOST_FINDINGS),
  }
}

/** What was found by hand counts until a night that began after it has come to its end, which looked at all of it anew. */
export const stillCounts = (byHand: Found, last: FoundAtNight | null): boolean =>
  last === null || !(last.startedAt > byHand.at)

/** What is known to be wrong: of the latest night, and by hand since that one began; null: nothing. */
export function standingFound(last: FoundAtNight | null, byHand: Found | null): Found | null {
  const counting = byHand !== null && stillCounts(byHand, last) ? byHand : null
  const [first, second] = [last, counting].flatMap((one) => (one !== null && one.found > 0 ? [one] : []))
  if (first === undefined) return null
  return second === undefined ? first : laidTogether(first, second)
}
