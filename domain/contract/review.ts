import * as z from 'zod/mini'
import { cohortId, count, flow, id, instant, reasons, seenAtLevel, standingView } from './atoms'

/** One field as a reviewer compares it: the roster's value, the one in force, the submitted one. */
const diffRow = z.strictObject({
  field: z.string(),
  class: z.enum(['locked', 'proof', 'free']),
  roster: z.string(),
  before: z.string(),
  value: z.string(),
  differs: z.boolean(),
})

/** What a reviewer sees and decides on. `seen` goes back with the decision. */
export const reviewView = z.strictObject({
  id: z.string(),
  flow,
  name: z.string(),
  studentNo: z.string(),
  documentLast4: z.string(),
  college: z.string(),
  major: z.string(),
  class: z.string(),
  status: z.string(),
  level: count,
  submittedAt: z.nullable(instant),
  seen: z.nullable(z.strictObject({ round: count, level: count, digest: z.string() })),
  rows: z.array(diffRow),
  heldByOther: z.boolean(),
  leaseUntil: z.nullable(instant),
  actions: z.array(z.string()),
  history: z.array(
    z.strictObject({
      seq: count,
      at: instant,
      byKind: z.string(),
      what: z.string(),
      reasons: z.record(z.string(), z.string()),
    }),
  ),
})

/** `queue.next`: claims the next waiting record by a lease; null when nothing waits for this person. */
export const queueNext = {
  on: 'api',
  input: z.strictObject({ cohortId, flow: z._default(flow, 'source') }),
  output: z.strictObject({ review: z.nullable(reviewView) }),
} as const

const one = { id, flow: z._default(flow, 'source') }

export const reviewGet = { on: 'api', input: z.strictObject(one), output: reviewView } as const
export const reviewApprove = {
  on: 'api',
  input: z.strictObject({ ...one, seen: seenAtLevel }),
  output: standingView,
} as const
export const reviewReturn = {
  on: 'api',
  input: z.strictObject({ ...one, seen: seenAtLevel, reasons }),
  output: standingView,
} as const
export const reviewRevoke = {
  on: 'api',
  input: z.strictObject({ ...one, reasons }),
  output: standingView,
} as const
