import type { AttemptLimit } from './bind-limits'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * How often a report may be looked up. By number and name, whoever asks is stopped first, so that nobody can
 * burn the tries of somebody else's number for long. Scanning a code proves that somebody holds the paper and
 * is stopped only for everybody together: the closing hour belongs to the graduates, and the smallest plan
 * gives 30 operations a second, of which both ways together take at most 17.
 */
// prettier-ignore
export const reportLimits = {
  /** Per network address: an office that types from a pile of papers stays below it. */
  address: { within: 10 * MINUTE, most: 30,  ever: null },
  /** Everybody together, as a stop to a distributed guess. */
  all:     { within: MINUTE,      most: 90,  ever: null },
  /** Scans of everybody together; a forged code is refused before it is counted. */
  scans:   { within: MINUTE,      most: 180, ever: null },
  /** Per number, whether it exists or not. */
  number:  { within: HOUR,        most: 10,  ever: null },
} as const satisfies Record<string, AttemptLimit>
