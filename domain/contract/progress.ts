import * as z from 'zod/mini'
import { levelKeys } from '../people/roles'
import { progressStates } from '../registration/progress'
import { cohortId, count, instant, window } from './atoms'
import { cohortSettings } from './cohort'

const counts = z.record(z.enum(progressStates), count)
const windows = z.record(z.string(), window)

/** `progress.get`: how far each college is, within the caller's scope; counted at most a minute ago. */
export const progressGet = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    colleges: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        source: counts,
        destination: counts,
        /** Without a reviewed destination, who count as 待就业 since the cut-off (N12); null before it. */
        cutOffUnemployed: z.nullable(count),
        countedAt: instant,
      }),
    ),
  }),
} as const

/** `cohort.get`: a cohort as the office edits it; `rev` goes back with the edit. */
export const cohortGet = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    rev: count,
    ...cohortSettings,
    /** Phase → window of the whole cohort. */
    windows,
    /** College → phase → window. */
    collegeWindows: z.record(z.string(), windows),
    colleges: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** Levels that follow one another in a review, for sources and for destinations. */
    chains: z.array(z.array(z.enum(levelKeys))),
    /** Which table of categories of destinations counts. */
    categoryTable: z.string(),
  }),
} as const
