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

/**
 * What a cohort may choose for the tries of one person (`policy.bind.tries`). Always fewer than those at one claimed
 * number within the hour, so that who tries is stopped before the number is. Whoever goes on for hours reaches the cap
 * for ever (18 hours at five tries, 12 at nine): its holder then needs staff, as DESIGN §4 has it (H13).
 */
export const bindTries = {
  least: 3,
  most: bindLimits.claimed.most - 1,
  standard: bindLimits.person.most,
} as const

/** The limit of one person by a cohort's choice; what is no choice, as in rules from before there was one, is the standard. */
export const personLimit = (tries: number): AttemptLimit => ({
  ...bindLimits.person,
  most: tries >= bindTries.least && tries <= bindTries.most ? tries : bindTries.standard,
})
