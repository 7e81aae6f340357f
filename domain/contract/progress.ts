import * as z from 'zod/mini'
import { countedEnds } from '../people/sending'
import { noticeTemplates } from '../people/notice-templates'
import { levelKeys } from '../people/roles'
import { progressStates } from '../registration/progress'
import { cohortId, count, flow, id, instant, window } from './atoms'
import { cohortSettings } from './cohort'

const counts = z.record(z.enum(progressStates), count)
const windows = z.record(z.string(), window)

/** '' = graduates whose college is unknown (G15). */
const collegeId = z.union([id, z.literal('')])
/** Since when the longest waiting one waits, for every level for which anything waits. */
const oldest = z.array(z.strictObject({ flow, level: z.enum(levelKeys), at: instant }))
/** From how many hours on a wait is a long one, by the rules of the cohort's push (B10); null: never. */
const hours = z.nullable(count)
const longHours = z.strictObject({ counselor: hours, college: hours, office: hours })
/** How many are in each state, in the order of `progressStates`. */
const states = z.array(count)

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
        /** The caller reaches single classes of it, and these alone are counted here. */
        part: z.boolean(),
        source: counts,
        destination: counts,
        /** Without a reviewed destination, who count as 待就业 since the cut-off (N12); null before it. */
        cutOffUnemployed: z.nullable(count),
        oldest,
        longHours,
        countedAt: instant,
      }),
    ),
  }),
} as const

/** `progress.units`: one college class by class, as far as the caller reaches it; '' where a name is unknown. */
export const progressUnits = {
  on: 'api',
  input: z.strictObject({ cohortId, collegeId }),
  output: z.strictObject({
    now: instant,
    id: z.string(),
    name: z.string(),
    part: z.boolean(),
    countedAt: instant,
    longHours,
    classes: z.array(
      z.strictObject({
        majorId: z.string(),
        major: z.string(),
        classId: z.string(),
        class: z.string(),
        source: states,
        destination: states,
        oldest,
      }),
    ),
  }),
} as const

/** One day as it ended. */
const day = z.strictObject({
  /** The midnight in China that ended it. */
  at: instant,
  people: count,
  /** Who had handed in at that moment, whatever came of it. */
  submitted: count,
  completed: count,
})
const season = { window: z.nullable(window), days: z.array(day) }

/**
 * `progress.days`: how far it was at the end of every day of the window, of all colleges that the caller reaches as
 * a whole (null) or of one of them, beside last year's cohort of the same campus.
 */
export const progressDays = {
  on: 'api',
  input: z.strictObject({ cohortId, flow, collegeId: z.nullable(collegeId) }),
  output: z.strictObject({
    now: instant,
    ...season,
    lastYear: z.nullable(z.strictObject({ year: count, ...season })),
  }),
} as const

/** `progress.delivery`: what became of messages to graduates of the colleges that the caller reaches as a whole. */
export const progressDelivery = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    templates: z.array(
      z.strictObject({ template: z.enum(noticeTemplates), ends: z.record(z.enum(countedEnds), count) }),
    ),
  }),
} as const

/**
 * `progress.recount`: one college counted in full and compared with what dashboards show. Where they differ the
 * timer counts it anew within a minute.
 */
export const progressRecount = {
  on: 'api',
  input: z.strictObject({ cohortId, collegeId }),
  output: z.strictObject({
    people: count,
    /** Something changed that the timer has not counted yet: a difference may be this change. */
    moving: z.boolean(),
    differences: z.array(
      z.strictObject({ flow, state: z.enum(progressStates), shown: count, counted: count }),
    ),
    /** Classes whose numbers differ. */
    classes: count,
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
