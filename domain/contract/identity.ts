import * as z from 'zod/mini'
import { cohortId, instant, nothing, text } from './atoms'

/**
 * `identity.bind`: which of the parts are asked for is the cohort's policy (D3 by document number, H10 by
 * 学号 and the last six). No password exists anywhere.
 */
export const identityBind = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    studentNo: z._default(text(40), ''),
    documentNo: z._default(text(40), ''),
    name: z._default(text(60), ''),
  }),
  output: z.strictObject({ id: z.string(), name: z.string(), boundAt: instant, already: z.boolean() }),
} as const

/** `identity.unbind`: `boundAt` is the binding that the page showed (`me.get`). */
export const identityUnbind = {
  on: 'api',
  input: z.strictObject({ cohortId, boundAt: instant }),
  output: nothing,
} as const
