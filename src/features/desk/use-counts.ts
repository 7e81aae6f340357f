import type { StaffRole } from '../../../domain/people/roles'
import { usePageShown } from '../../lib/page-shown'
import { useCall } from '../../lib/query'
import type { Counts } from './counts'

/** The timer counts once a minute: twice in that time is often enough. Milliseconds. */
const ASK_AGAIN_MS = 30_000

/** How many stand where; undefined until an answer came. Without it the lists work all the same. */
export function useCounts(cohortId: string, as: StaffRole | null): Counts | undefined {
  const shown = usePageShown()
  return useCall('queue.counts', { cohortId, as }, shown ? { everyMs: ASK_AGAIN_MS } : {}).data
}
