const CHARACTERS = '[A-Za-z0-9_-]'

/** A 学号 where the cohort has no pattern of its own: letters, digits, hyphens and underscores. */
export const anyStudentNo = `${CHARACTERS}{1,20}`

/** What may be a 学号 in any cohort: patterns of cohorts may allow longer ones, but no other characters. */
export const maybeStudentNo = new RegExp(`^${CHARACTERS}{1,40}$`, 'u')
