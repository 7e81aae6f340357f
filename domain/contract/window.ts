import * as z from 'zod/mini'
import { cohortId, count, id, window } from './atoms'

const phase = z.enum([
  'source',
  'destination',
  'confirmation',
  'change',
  'review:counselor',
  'review:college',
  'review:office',
])

/** `window.save`: sets or (null) removes one window of the cohort or of one college; takes effect within 10 s. */
export const windowSave = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    rev: count,
    phase,
    collegeId: z.nullable(id),
    window: z.nullable(window),
  }),
  output: z.strictObject({ rev: count }),
} as const
