import * as z from 'zod/mini'
import { fieldKeys } from '../registration/fields'
import { cohortId, eachAnswered, filled, instant, key, studentNos } from './atoms'

const fields = z.array(z.enum(fieldKeys)).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((names) => new Set(names).size === names.length),
)
/**
 * `record.lock`: locks fields of graduates from an instant on (null: from now on), because of an event that the
 * policy knows or for a cause of its own (G12, seed G §五.3, §五.4). The graduates are told.
 */
export const recordLock = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    studentNos,
    lock: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('event'), event: key }),
      z.strictObject({ by: z.literal('cause'), fields, cause: filled(60) }),
    ]),
    from: z.nullable(instant),
  }),
  output: eachAnswered,
} as const

/** `record.unlock`: the locks of `record.lock` go again; what the policy locks stays locked. */
export const recordUnlock = {
  on: 'api',
  input: z.strictObject({ cohortId, studentNos, fields, reason: filled(100) }),
  output: eachAnswered,
} as const
