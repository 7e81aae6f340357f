import * as z from 'zod/mini'
import { slotPurposes } from '../cohort/policy'
import { signalCodes } from '../registration/signal'
import { count, flow, id, instant, reasons, seenAtLevel, standingView } from './atoms'
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

/** What to look at closely (B6); the sentence of each code is the page's. */
export const signal = z.strictObject({
  code: z.enum(signalCodes),
  field: z.string(),
  params: z.record(z.string(), z.string()),
})

export const seenView = z.nullable(z.strictObject({ round: count, level: count, digest: z.string() }))

/** A round before this one, as far as it differs: what was submitted then, and why it was sent back. */
const earlierRound = z.strictObject({
  round: count,
  at: instant,
  values: z.record(z.string(), z.string()),
  /** Slots whose pictures are others now. */
  slots: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
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
  seen: seenView,
  /** The code table of categories that counts for the cohort. */
  categoryTable: z.string(),
  /** Slots of evidence that the category of a destination asks for. */
  evidence: z.array(z.strictObject({ slot: z.string(), name: z.string(), required: z.boolean() })),
  rows: z.array(diffRow),
  proofs: z.array(broughtProof),
  signals: z.array(signal),
  /** The latest last. */
  earlier: z.array(earlierRound),
  heldByOther: z.boolean(),
  /** Who holds it, where it is somebody else and `review.get` was asked; '' otherwise. */
  holder: z.string(),
  leaseUntil: z.nullable(instant),
  actions: z.array(z.string()),
  /** Until when the caller's own decision can be undone without anybody having been told; null: there is none. */
  undoUntil: z.nullable(instant),
  /** For so many days a graduate may mend what is sent back now. */
  resubmitDays: count,
  history: z.array(
    z.strictObject({
      seq: count,
      at: instant,
      byKind: z.string(),
      /** Name of the member of staff, where `review.get` was asked; '' otherwise. */
      by: z.string(),
      mine: z.boolean(),
      level: count,
      what: z.string(),
      reasons: z.record(z.string(), z.string()),
    }),
  ),
})

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
  input: z.strictObject({
    ...one,
    reasons,
    /** Only as long as nobody has been told of the approval (B7); refused afterwards. */
    slip: z._default(z.boolean(), false),
  }),
  output: standingView,
} as const

/** Most records approved by one tap: a page of the queue. */
export const MOST_IN_BATCH = 20

/**
 * `review.approveMany`: approves records in which nothing was changed and nothing calls for a look, each by its
 * own guarded write. Every record is answered for: some may be approved while others are refused.
 */
export const reviewApproveMany = {
  on: 'api',
  input: z.strictObject({
    flow: z._default(flow, 'source'),
    items: z.array(z.strictObject({ id, seen: seenAtLevel })).check(
      z.minLength(1),
      z.maxLength(MOST_IN_BATCH),
      z.refine((items) => new Set(items.map((item) => item.id)).size === items.length),
    ),
  }),
  output: z.strictObject({
    results: z.array(
      z.strictObject({
        id: z.string(),
        /** Null: approved; otherwise why not. */
        refused: z.nullable(z.string()),
      }),
    ),
  }),
} as const

/** `review.takeBack`: undoes one's own return before the graduate is told of it. */
export const reviewTakeBack = {
  on: 'api',
  input: z.strictObject({ ...one, reasons }),
  output: standingView,
} as const
