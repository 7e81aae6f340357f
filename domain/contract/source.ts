import * as z from 'zod/mini'
import { claims, cohortId, count, filled, instant, standingView } from './atoms'
import { answers as survey } from './survey'

/** `source.save`: free fields take effect at once, proof fields wait as claims (D5). */
export const sourceSave = {
  on: 'api',
  input: z.strictObject({ cohortId, claims, survey: z.optional(survey) }),
  output: z.strictObject({ record: z.record(z.string(), z.string()), claims, savedAt: instant }),
} as const

/** `source.submit`: the reply is the receipt. */
export const sourceSubmit = {
  on: 'api',
  input: z.strictObject({ cohortId, survey: z.optional(survey) }),
  output: z.strictObject({ receipt: z.string(), round: count, digest: z.string(), at: instant }),
} as const

export const sourceWithdraw = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: standingView,
} as const

/** `source.edit`: contact fields changed at once, as long as the cohort allows it (`freeUntil`), whatever waits. */
export const sourceEdit = {
  on: 'api',
  input: z.strictObject({ cohortId, claims }),
  output: z.strictObject({ record: z.record(z.string(), z.string()), savedAt: instant }),
} as const

/** `source.askRevoke`: asks the school to take an approval back (申请取消审核, R9); it becomes a call for help. */
export const sourceAskRevoke = {
  on: 'api',
  input: z.strictObject({ cohortId, reason: filled(200) }),
  output: standingView,
} as const
