import type { Instant } from './instant'

/** How long a decision can be undone without anybody having been told, so that a slip reaches nobody (B7). Milliseconds. */
export const UNDO_MS = 10_000
/** What was sent in time is written when the call's own time limit is over, at the latest (api/config.json). */
const WRITTEN_MS = 10_000
/** How long a decision's message is held back: until no undoing of it can still be under way. */
export const HELD_MS = UNDO_MS + WRITTEN_MS

/** Whether a decision is taken back as a slip: then nobody hears of either. */
export const isSlip = (decidedAt: Instant | null, now: Instant): decidedAt is Instant =>
  decidedAt !== null && now < decidedAt + UNDO_MS
