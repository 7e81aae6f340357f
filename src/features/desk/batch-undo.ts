import { UNDO_MS } from '../../../domain/registration/slip'
import type { Trouble } from '../../lib/cloud'
import type { Told } from './batch'

/** How the undoing of one approved row stands. */
export interface RowUndo {
  /** `unanswered`: it is not known whether it was done; the same intent asks again. */
  readonly at: 'sending' | 'undone' | 'unanswered' | 'refused'
  /** Why not, where it was refused; '' otherwise. */
  readonly code: string
}

/** By the id of the record; who is not in it was not undone. */
export type Undoings = ReadonlyMap<string, RowUndo>

/** Until when several approved at once can be undone without anybody having been told; `sentAt`: before they left. */
export const undoableUntil = (sentAt: number): number => sentAt + UNDO_MS

/** Whole seconds that are left; 0: it is over. */
export const undoSeconds = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 1000))

/** Approved, and nothing of it undone yet. */
export const stillApproved = (told: readonly Told[], undoings: Undoings): readonly Told[] =>
  told.filter(({ id, refused }) => refused === null && !undoings.has(id))

/** After these the server may have done it. */
const unanswered: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>(['offline', 'busy', 'unexpected'])

export const undoRefused = ({ code }: Trouble): RowUndo =>
  unanswered.has(code) ? { at: 'unanswered', code: '' } : { at: 'refused', code }

/** How many were approved, undone, and not approved; what is under way or unknown is in none of them. */
export interface Tally {
  readonly approved: number
  readonly undone: number
  readonly refused: number
}

export function tallyOf(told: readonly Told[], undoings: Undoings): Tally {
  const stands = ({ id }: Told): boolean => (undoings.get(id)?.at ?? 'refused') === 'refused'
  const approved = told.filter(({ refused }) => refused === null)
  return {
    approved: approved.filter(stands).length,
    undone: approved.filter(({ id }) => undoings.get(id)?.at === 'undone').length,
    refused: told.length - approved.length,
  }
}
