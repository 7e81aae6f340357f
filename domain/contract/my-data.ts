import * as z from 'zod/mini'
import { accessKinds, lookers } from '../people/access'
import { cohortId, count, id, instant } from './atoms'

const place = z.strictObject({ at: instant, id: z.string() })

/**
 * `record.looks`: who had the own record before their eyes, the newest first, one page at a time; by role and never
 * by name. `before` is the `next` of the page before.
 */
export const recordLooks = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    before: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.string(),
        at: instant,
        what: z.enum(accessKinds),
        role: z.enum(lookers),
        /** Name of the college whose they are; '' of who is of the whole school. */
        college: z.string(),
        /** How many pictures. */
        count,
        /** The reason that was given; '' where nobody was asked for one. */
        why: z.string(),
      }),
    ),
    next: z.nullable(place),
  }),
} as const

/** `me.export`: all that is kept about the caller in a cohort, as a workbook in base64. */
export const meExport = {
  on: 'files',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({ name: z.string(), xlsx: z.string() }),
} as const
