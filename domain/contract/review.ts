import * as z from 'zod/mini'
import { slotPurposes } from '../cohort/policy'
import {
  cohortId,
  count,
  flow,
  id,
  instant,
  nothing,
  reasons,
  seenAtLevel,
  standingView,
  window,
} from './atoms'
import { realNameStates } from './identity'

/** One field as a reviewer compares it: the roster's value, the one in force, the submitted one. */
const diffRow = z.strictObject({
  field: z.string(),
  class: z.enum(['locked', 'proof', 'free']),
  roster: z.string(),
  before: z.string(),
  value: z.string(),
  differs: z.boolean(),
})

/** A picture that the submission brought; its address is asked for apart (`proof.view`). */
const broughtProof = z.strictObject({
  id: z.string(),
  slot: z.string(),
  /** What the slot is for: the picture of the document is checked apart (G2). */
  purpose: z.enum(slotPurposes),
  name: z.string(),
  /** Fields that it proves. */
  fields: z.array(z.string()),
  sha256: z.string(),
  bytes: count,
  width: count,
  height: count,
  at: instant,
  /** Its files were deleted because the time for keeping them was over. */
  deleted: z.boolean(),
})

/** What a reviewer sees and decides on. `seen` goes back with the decision. */
export const reviewView = z.strictObject({
  id: z.string(),
  flow,
  name: z.string(),
  studentNo: z.string(),
  documentLast4: z.string(),
  /** Where the real-name check stands (G2). */
  realName: z.enum(realNameStates),
  college: z.string(),
  major: z.string(),
  class: z.string(),
  status: z.string(),
  level: count,
  submittedAt: z.nullable(instant),
  seen: z.nullable(z.strictObject({ round: count, level: count, digest: z.string() })),
  rows: z.array(diffRow),
  proofs: z.array(broughtProof),
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

/** One waiting record as the queue shows it. */
const waitingRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  studentNo: z.string(),
  college: z.string(),
  class: z.string(),
  submittedAt: instant,
  /** Fields whose submitted value differs from the record (source) or that are filled in (destination). */
  changed: z.array(z.string()),
  lease: z.nullable(z.strictObject({ mine: z.boolean(), by: z.string(), until: instant })),
})

/**
 * `queue.list`: what waits for this person's decision, the longest waiting first, one page at a time.
 * `after` is the `next` of the page before.
 */
export const queueList = {
  on: 'api',
  input: z.strictObject({
    cohortId,
    flow: z._default(flow, 'source'),
    after: z._default(z.nullable(z.strictObject({ at: instant, id })), null),
  }),
  output: z.strictObject({
    now: instant,
    rows: z.array(waitingRow),
    next: z.nullable(z.strictObject({ at: instant, id: z.string() })),
    /** When the reviews of this person's level open and close; null where no window is set. */
    window: z.nullable(window),
  }),
} as const

/**
 * `queue.next`: claims the next waiting record by a lease; null when nothing waits for this person. With
 * `id` it claims that record or, when somebody else holds it or it no longer waits, nothing.
 */
export const queueNext = {
  on: 'api',
  input: z.strictObject({ cohortId, flow: z._default(flow, 'source'), id: z._default(z.nullable(id), null) }),
  output: z.strictObject({ review: z.nullable(reviewView) }),
} as const

/** `queue.release`: gives a claimed record back to the queue; releasing what one does not hold changes nothing. */
export const queueRelease = {
  on: 'api',
  input: z.strictObject({ id }),
  output: nothing,
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
