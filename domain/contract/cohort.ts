import * as z from 'zod/mini'
import { presetKeys } from '../cohort/preset-keys'
import { cohortId, count, filled, id, instant, text } from './atoms'

/** `cohort.save`: `rev` 0 makes a new cohort; otherwise it is the revision that was read. */
export const cohortSave = {
  on: 'api',
  input: z.strictObject({
    id: cohortId,
    rev: count,
    campusId: id,
    year: z.int().check(z.gte(2000), z.lte(2100)),
    name: filled(60),
    paused: z.boolean(),
    scope: z.strictObject({
      levels: z.array(text(20)).check(z.minLength(1), z.maxLength(20)),
      hmt: z.boolean(),
      international: z.boolean(),
      completers: z.boolean(),
    }),
    cutOffAt: z.nullable(instant),
    serviceEndsMonths: z.int().check(z.gte(0), z.lte(36)),
    graceSeconds: z.int().check(z.gte(0), z.lte(3600)),
    resubmitDays: z.int().check(z.gte(0), z.lte(60)),
    /** Of a new cohort: the rules that it begins with; null: those of every cohort. A cohort that stands keeps its own. */
    preset: z._default(z.nullable(z.enum(presetKeys)), null),
  }),
  output: z.strictObject({ rev: count }),
} as const
