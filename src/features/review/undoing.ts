import { UNDO_MS } from '../../../domain/registration/slip'
import { destinationHistory, sourceHistory } from '../../../domain/registration/past-tense'
import type { ReviewView } from './review'

export type Decided = 'approve' | 'return'

/** A decision that nobody has been told of yet. */
export interface Undoable {
  readonly view: ReviewView
  readonly what: Decided
  /** The server's time; milliseconds. */
  readonly until: number
  /** What was written with a return: it is there again after the undoing. */
  readonly reasons: Readonly<Record<string, string>>
}

/** `sentAt`: before the call left, so that it is over here no later than there. */
export const undoableFrom = (sentAt: number, decided: Omit<Undoable, 'until'>): Undoable => ({
  ...decided,
  until: sentAt + UNDO_MS,
})

const returns: ReadonlySet<string> = new Set([sourceHistory.return, destinationHistory.return])

/** What the server says can be undone on this record, after the page was opened anew. */
export function undoableOn(view: ReviewView | undefined): Undoable | null {
  if (view === undefined || view.undoUntil === null) return null
  const last = view.history.at(-1)
  const what = last !== undefined && returns.has(last.what) ? 'return' : 'approve'
  return { view, what, until: view.undoUntil, reasons: last?.reasons ?? {} }
}

/** Whole seconds that are left; 0: it is over. */
export const secondsLeft = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 1000))
