import type { AttemptLimit } from './bind-limits'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * How often a report may be looked up by number and name; scanning its code is not counted, for the code
 * proves that somebody holds the paper. Whoever asks is stopped first, so that nobody can burn the tries of
 * somebody else's number for long; everybody together may take a third of the smallest plan's database.
 */
// prettier-ignore
export const reportLimits = {
  /** Per network address: an office that types from a pile of papers stays below it. */
  address: { within: 10 * MINUTE, most: 30,  ever: null },
  /** Everybody together, as a stop to a distributed guess. */
  all:     { within: MINUTE,      most: 120, ever: null },
  /** Per number, whether it exists or not. */
  number:  { within: HOUR,        most: 10,  ever: null },
} as const satisfies Record<string, AttemptLimit>
