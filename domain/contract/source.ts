import * as z from 'zod/mini'
import { claims, cohortId, count, instant, standingView, text } from './atoms'

/** Question id → answer; which questions exist is the policy's to say. */
const survey = z.record(text(40), text(200)).check(z.refine((value) => Object.keys(value).length <= 50))

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
