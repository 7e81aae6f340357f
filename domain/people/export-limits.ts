import type { AttemptLimit } from './bind-limits'

/** How often one person may have the own data made into a file: enough for every phone and lost download. */
export const exportLimit: AttemptLimit = { within: 24 * 3_600_000, most: 5, ever: null }
