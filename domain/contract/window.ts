import * as z from 'zod/mini'
import { studentPhases } from '../cohort/cohort'
import { cohortId, count, eachAnswered, filled, id, instant, studentNos, text, window } from './atoms'

const phase = z.enum([
  'source',
  'destination',
  'confirmation',
  'change',
  'review:counselor',
  'review:college',
  'review:office',
])

/**
 * `window.extend`: more time in one phase for listed graduates (B11), or (`closesAt` null) no more of it. Each by its
 * own guarded write; every 学号 is answered for.
 */
export const windowExtend = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    phase: z.enum(studentPhases),
    closesAt: z.nullable(instant),
    studentNos,
    reason: filled(100),
  }),
  output: eachAnswered,
} as const

/** `window.extensions`: who has more time than everybody, the first to end first; `more`: there are others, which end earlier. */
export const windowExtensions = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    rows: z.array(
      z.strictObject({
        studentNo: z.string(),
        name: z.string(),
        college: z.string(),
        phase: z.enum(studentPhases),
        closesAt: instant,
        /** False: everybody's window has been moved to this end or beyond. */
        needed: z.boolean(),
        reason: z.string(),
      }),
    ),
    more: z.boolean(),
  }),
} as const

const oneWindow = { phase, collegeId: z.nullable(id), window: z.nullable(window) }

/** Windows that are moved together with another one. */
const MOST_MOVED = 30

/**
 * `window.save`: sets or (null) removes a window of the cohort or of one college, and (`also`) others in the same
 * write, so that a calendar can be moved as a whole; takes effect within 10 s.
 */
export const windowSave = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    ...oneWindow,
    also: z._default(z.array(z.strictObject(oneWindow)).check(z.maxLength(MOST_MOVED)), []),
    /** Kept with the edit; '' where none was given. */
    reason: z._default(text(100), ''),
  }),
  output: z.strictObject({ rev: count }),
} as const
