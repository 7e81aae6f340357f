import * as z from 'zod/mini'
import { cohortId, filled, id, instant, nothing, text } from './atoms'

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

/** Where the real-name check stands for one record (G2). */
export const realNameStates = ['notNeeded', 'needed', 'pending', 'passed', 'refused'] as const

/**
 * `identity.confirmPhone`: the real-name check by phone (G2). `code` is what WeChat's phone button gave; the
 * number behind it has to be the one that the school's roster has.
 */
export const identityConfirmPhone = {
  on: 'api',
  input: z.strictObject({ cohortId, code: filled(200) }),
  output: z.strictObject({ realName: z.enum(realNameStates) }),
} as const

/** `identity.check`: staff say whether the picture of the document is the graduate's (G2). `sha256`: the picture they saw. */
export const identityCheck = {
  on: 'api',
  input: z.strictObject({
    id,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    passed: z.boolean(),
    reason: z._default(text(100), ''),
  }),
  output: z.strictObject({ realName: z.enum(realNameStates) }),
} as const

/** `identity.release`: staff take a binding away (R1). What was submitted stays with the record. */
export const identityRelease = {
  on: 'api',
  input: z.strictObject({ id, reason: filled(100) }),
  output: nothing,
} as const

/** `document.reveal`: the whole document number of one graduate, for a reason that is logged first (B16). */
export const documentReveal = {
  on: 'api',
  input: z.strictObject({ id, reason: filled(100) }),
  output: z.strictObject({ documentType: z.string(), documentNo: z.string() }),
} as const
