import type { ReactNode } from 'react'
import type { StaffRole } from '../../domain/people/roles'

/** Whose list, and the page around it: of the desk's tab, or by itself. */
export interface ListFrame {
  readonly cohortId: string
  readonly as: StaffRole | null
  /** What chooses cohort and role, on top. */
  readonly top: ReactNode
  /** The desk's tabs; `own` is how many the list holds, once it was read to its end. Without it there are none. */
  readonly head?: ((own: number | undefined) => ReactNode) | undefined
}
