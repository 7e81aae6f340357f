import type { AttemptLimit } from './bind-limits'

const HOUR = 3_600_000

/**
 * How often a person may give their phone for the real-name check (G2). Every number comes from WeChat, so
 * that nobody can guess; the limit keeps one person from asking WeChat all day.
 */
export const phoneLimit: AttemptLimit = { within: 6 * HOUR, most: 10, ever: null }
