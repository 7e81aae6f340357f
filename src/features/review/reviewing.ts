import type { Asked } from '../../lib/query'
import type { ReviewView } from './review'
import type { Decided, Undoable } from './undoing'
import type { Lost } from './use-lease'

export type Working = Decided | 'revoke' | 'next' | 'undo'
type Reasons = Readonly<Record<string, string>>

/** What the page of one record after another shows, and what can be done on it (use-review.ts). */
export interface Review {
  readonly asked: Asked<'review.get'>
  /** What is being done now. */
  readonly working: Working | null
  /** Nothing waits any more. */
  readonly finished: boolean
  /** The record is out of reach. */
  readonly gone: boolean
  /** What was done last. */
  readonly done: string | null
  /** Why the last thing was not done, and what to do. */
  readonly problem: string | null
  /** It is not known whether it was done: the same again. */
  readonly tryAgain: (() => void) | null
  /** The page shows something else than what was read: it is looked at again before anything is decided. */
  readonly another: { readonly text: string; readonly onLooked: () => void } | null
  readonly lost: Lost | null
  /** The record that comes next. */
  readonly ready: ReviewView | null
  readonly undoable: Undoable | null
  /** Raised whenever another record comes onto the page, the same one again included. */
  readonly turn: number
  /** The how-manieth record of this sitting is on the page; 1 for the first. */
  readonly place: number
  readonly approve: () => void
  /** Answers whether it was sent: otherwise what was written stays where it is. */
  readonly sendBack: (reasons: Reasons) => Promise<boolean>
  readonly revoke: (reason: string) => Promise<boolean>
  readonly undo: () => void
  readonly next: () => void
  /** The lease ran out: take the same record again. */
  readonly claimAgain: () => void
  /** The record on the page changed: what belongs to it begins anew. */
  readonly id: string
}
