import { useRouter } from '@tarojs/taro'
import { MendingPageOf } from '../../../features/mending/mending-page'
import { useCohort } from '../../../lib/cohort'
import { useRefreshOnShow } from '../../../lib/query'
import '../../../lib/staff-calls'

/** One destination as the school mends it: `id` of the record, `cohort` whose windows count. */
export default function MendingPage() {
  const { params } = useRouter()
  const { cohort } = useCohort()
  useRefreshOnShow()
  return <MendingPageOf id={params['id'] ?? ''} cohortId={params['cohort'] ?? cohort?.id ?? ''} />
}
