/**
 * How often binding may be tried (DESIGN §4). The person who tries is stopped first, so that nobody can
 * burn the tries of somebody else's 学号 for long; the cap for ever is undone by staff only (H13).
 */
export interface AttemptLimit {
  /** Sliding time, milliseconds. */
  readonly within: number
  readonly most: number
  /** Total that only staff can undo; null: none. */
  readonly ever: number | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

// prettier-ignore
export const bindLimits = {
  person:  { within: 6 * HOUR, most: 5,   ever: null },
  /** Per claimed 学号 or document, whether it exists or not. */
  claimed: { within: HOUR,     most: 10,  ever: 20 },
  /** Everybody together, as a stop to a distributed guess. */
  all:     { within: MINUTE,   most: 600, ever: null },
} as const satisfies Record<string, AttemptLimit>
