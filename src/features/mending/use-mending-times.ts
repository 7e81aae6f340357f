import { mayStaff, useMe } from '../../lib/me'
import { useNow } from '../../lib/now'
import { useCall } from '../../lib/query'
import { MINUTE } from '../../lib/time'
import { mendingTimes } from './window-time'

/** Told only to who may read the windows of the whole cohort. */
export function useMendingTimes(cohortId: string): string {
  const { me } = useMe()
  const now = useNow(MINUTE)
  const enabled = cohortId !== '' && mayStaff(me, 'record.mend')
  const { data } = useCall('cohort.get', { cohortId }, { enabled })
  return data === undefined ? '' : mendingTimes(data.windows, now)
}
