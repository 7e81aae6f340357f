import type { Output } from '../../../domain/contract/contract'
import { beginningOfDay } from '../../../domain/china-time'
import type { DayCounts } from '../../../domain/registration/season-days'

/** What has changed since the last midnight in China. */
export interface Today {
  readonly submitted: number
  readonly completed: number
}

/** What whole colleges have done since the day that was kept of them (progress-view.ts `wholeOf`). Null where that midnight was not kept: then nobody knows. */
export function todayOf(
  { days }: Pick<Output<'progress.days'>, 'days'>,
  { submitted, completed }: Pick<DayCounts, 'submitted' | 'completed'>,
  now: number,
): Today | null {
  const midnight = beginningOfDay(now)
  const last = days.find(({ at }) => at === midnight)
  if (last === undefined) return null
  return { submitted: submitted - last.submitted, completed: completed - last.completed }
}
