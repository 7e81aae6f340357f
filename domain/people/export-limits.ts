import type { AttemptLimit } from './bind-limits'

const DAY = 24 * 3_600_000

/** How often one person may have the own data made into a file: enough for every phone and lost download. */
export const exportLimit: AttemptLimit = { within: DAY, most: 5, ever: null }

/** How many graduates' data one person of the office may have made into files: as many as ask in a day, and no school. */
export const exportLimitOfOffice: AttemptLimit = { within: DAY, most: 20, ever: null }

/** How often one person may have the own résumé made into a page: a day of writing, looking and writing again. */
export const resumePaperLimit: AttemptLimit = { within: DAY, most: 30, ever: null }
