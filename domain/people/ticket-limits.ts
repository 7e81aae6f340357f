import type { AttemptLimit } from './bind-limits'

/** How many calls for help one person may open: enough for every cause there is, too few to bury others' (N4). */
export const ticketLimits = {
  person: { within: 24 * 3_600_000, most: 5, ever: null },
} as const satisfies Record<string, AttemptLimit>

/** Answers that one call for help may hold; the last one that fits closes it. */
export const MOST_ANSWERS = 20
