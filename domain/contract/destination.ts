import * as z from 'zod/mini'
import { claims, cohortId, count, instant, seen, standingView } from './atoms'

export const destinationSave = {
  on: 'api',
  input: z.strictObject({ cohortId, claims }),
  output: z.strictObject({ claims, savedAt: instant }),
} as const

export const destinationSubmit = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({ receipt: z.string(), round: count, digest: z.string(), at: instant }),
} as const

export const destinationWithdraw = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: standingView,
} as const

/** `destination.confirm`: names what was seen, and ticks that the basics were checked (N5, N8). */
export const destinationConfirm = {
  on: 'api',
  input: z.strictObject({ cohortId, seen, basicsChecked: z.boolean() }),
  output: z.strictObject({ confirmationId: z.string(), at: instant }),
} as const
