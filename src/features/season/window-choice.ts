import type { Window } from '../../../domain/cohort/cohort'
import { completed, type Edited } from './windows-view'

/** What the sheet of one window would save (null: takes a college's own away), or why there is nothing to save. */
export type Choice = { readonly window: Window | null } | 'incomplete' | 'windowOrder' | 'unchanged'

export interface Choosing {
  /** As the server has it now. */
  readonly stored: Window | null
  readonly edited: Edited
  /** It is to be taken away; nothing is as long as there is none. */
  readonly removed: boolean
}

/** What is chosen so far: days and times, or that the window goes. */
export function choiceOf({ stored, edited, removed }: Choosing): Choice {
  if (removed && stored !== null) return { window: null }
  const window = completed(edited)
  if (typeof window === 'string') return window
  return isSame(window, stored) ? 'unchanged' : { window }
}

const isSame = (one: Window, other: Window | null): boolean =>
  other !== null && one.opensAt === other.opensAt && one.closesAt === other.closesAt
