import * as z from 'zod/mini'
import { fieldKeys } from '../registration/fields'
import { cohortId, filled, instant, key, studentNos } from './atoms'

const fields = z.array(z.enum(fieldKeys)).check(
  z.minLength(1),
  z.maxLength(20),
  z.refine((names) => new Set(names).size === names.length),
)
/** Every graduate of the list is answered for; null: done, or it stood so already. */
const results = z.strictObject({
  results: z.array(z.strictObject({ studentNo: z.string(), refused: z.nullable(z.string()) })),
})

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
  output: results,
} as const

/** `record.unlock`: the locks of `record.lock` go again; what the policy locks stays locked. */
export const recordUnlock = {
  on: 'api',
  input: z.strictObject({ cohortId, studentNos, fields, reason: filled(100) }),
  output: results,
} as const
