import type { Output } from '../../../domain/contract/contract'
import { beginningOfDay } from '../../../domain/china-time'
import type { ProgressShown } from './progress-view'

/** What has changed since the last midnight in China. */
export interface Today {
  readonly submitted: number
  readonly completed: number
}

/** Null where that midnight was not kept: then nobody knows. */
export function todayOf(
  { days }: Pick<Output<'progress.days'>, 'days'>,
  { submittedCount, total }: Pick<ProgressShown, 'submittedCount' | 'total'>,
  now: number,
): Today | null {
  const midnight = beginningOfDay(now)
  const last = days.find(({ at }) => at === midnight)
  if (last === undefined) return null
  return { submitted: submittedCount - last.submitted, completed: total.completed - last.completed }
}
