import type { FieldKey } from '../../../domain/registration/fields'
import type { FieldView } from './model'

/** Locked fields beneath one another that are locked for the same reason and mended by the same people. */
export interface LockedRun extends Pick<FieldView, 'mendedBy' | 'locked' | 'follows'> {
  readonly count: number
}

/** Whether two locked fields can be explained by one sentence. */
const isAlike = (one: FieldView, other: FieldView): boolean =>
  one.fieldClass === other.fieldClass &&
  one.follows === other.follows &&
  one.mendedBy.join() === other.mendedBy.join() &&
  one.locked?.from === other.locked?.from &&
  one.locked?.cause === other.locked?.cause

/** A run of locked fields: its last field says, once, why and who can mend them (H4, G12). */
export function lockedRuns(views: readonly FieldView[]): ReadonlyMap<FieldKey, LockedRun> {
  const runs = new Map<FieldKey, LockedRun>()
  let count = 0
  views.forEach((view, index) => {
    if (view.fieldClass !== 'locked') {
      count = 0
      return
    }
    count += 1
    const next = views[index + 1]
    if (next !== undefined && isAlike(view, next)) return
    const { mendedBy, locked, follows } = view
    runs.set(view.key, { count, mendedBy, locked, follows })
    count = 0
  })
  return runs
}
