import type { CohortView } from './windows-view'
import type { Extensions } from './calendar-view'
import type { Target } from './use-windows'

export interface CalendarProps {
  readonly cohort: CohortView
  readonly extensions: Extensions['rows']
  /** What is being edited. */
  readonly target: Target | null
  readonly onEdit: (target: Target) => void
  /** Null: somebody else's matter, and not shown. */
  readonly onExtensions: (() => void) | null
}

/** Phones have a list; the browser's file beside this one draws a calendar where there is room for it. */
export function Calendar(_props: CalendarProps): null {
  return null
}
