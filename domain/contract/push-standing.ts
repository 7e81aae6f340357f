import * as z from 'zod/mini'
import { levelKeys } from '../people/roles'
import { backlogCauses } from '../push/decide'
import { workKinds } from '../push/work-kinds'
import { cohortId, count, instant } from './atoms'

/** What waits in one place, and why that is a backlog. */
export const pushLine = z.strictObject({
  collegeId: z.string(),
  college: z.string(),
  flow: z.enum(workKinds),
  level: z.enum(levelKeys),
  waiting: count,
  oldestAt: z.nullable(instant),
  closesAt: z.nullable(instant),
  causes: z.array(z.enum(backlogCauses)),
})

/**
 * `push.standing`: what waits in the colleges that the caller reaches as a whole, why it is a backlog by the rules in
 * force, and whom that was and will be told.
 */
export const pushStanding = {
  on: 'api',
  input: z.strictObject({ cohortId }),
  output: z.strictObject({
    now: instant,
    /** Whether anybody is told at all. */
    on: z.boolean(),
    /** When all that waits is summed up next, unless it is the same as before; null: never. */
    nextDigestAt: z.nullable(instant),
    places: z.array(
      z.extend(pushLine, {
        toldAt: z.nullable(instant),
        escalatedAt: z.nullable(instant),
        escalatesAt: z.nullable(instant),
      }),
    ),
  }),
} as const
