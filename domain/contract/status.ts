import * as z from 'zod/mini'
import { signNames, signStates } from '../health/signs'
import { count, instant } from './atoms'

const summary = z.strictObject({ calls: count, unexpected: count, busy: count, refused: count })
/** No more than `most` is counted; `oldestAt` null: nothing is overdue. */
const waiting = z.strictObject({ oldestAt: z.nullable(instant), count, most: count })

/** `status.get`: whether all goes well, in numbers of the whole system and without a word about anybody. */
export const statusGet = {
  on: 'api',
  input: z.strictObject({}),
  output: z.strictObject({
    now: instant,
    signs: z.array(
      z.strictObject({ sign: z.enum(signNames), value: z.nullable(count), state: z.enum(signStates) }),
    ),
    /** The latest run of the timer; null: none yet, or the sign `timer` is unknown: it could not be read just now. */
    timer: z.nullable(z.strictObject({ startedAt: instant, endedAt: instant })),
    jobs: z.array(
      z.strictObject({
        job: z.string(),
        succeededAt: z.nullable(instant),
        troubledAt: z.nullable(instant),
        failures: count,
        waits: count,
      }),
    ),
    /** Null, here and below: it could not be read just now. */
    outbox: z.nullable(waiting),
    pushes: z.nullable(waiting),
    undelivered: z.nullable(count),
    /** The most that is counted of `undelivered`. */
    mostCounted: count,
    /** `recent`: this hour and the one before; `day`: the last 24 whole hours and this one. */
    calls: z.array(
      z.strictObject({
        call: z.string(),
        recent: summary,
        day: summary,
        /** Mean operations of the database for a call of the day. */
        operations: z.nullable(z.number()),
        /** What it may cost; null where nothing was set. */
        budget: z.nullable(count),
        /** Milliseconds within which 95 of 100 calls of the day ended. */
        p95: z.nullable(z.strictObject({ ms: count, longer: z.boolean() })),
      }),
    ),
    storage: z.nullable(z.strictObject({ at: instant, files: count, bytes: count })),
    audit: z.nullable(z.strictObject({ at: instant, findings: count })),
    /** Of the code that answers. */
    version: z.string(),
    node: z.string(),
  }),
} as const
