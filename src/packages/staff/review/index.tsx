import { useRouter } from '@tarojs/taro'
import { ReviewDesk } from '../../../features/review/review-desk'
import { useReview } from '../../../features/review/use-review'
import { wantedOf } from '../../../features/review/wanted'
import { useCohort } from '../../../lib/cohort'
import { useRefreshOnShow } from '../../../lib/query'
import '../../../lib/staff-calls'

/** One record under review: `id` and `flow`, and the list from which the next one is taken (see wanted.ts). */
export default function ReviewPage() {
  const { params } = useRouter()
  const { cohort } = useCohort()
  const wanted = wantedOf(params, cohort?.id ?? '')
  const review = useReview(wanted)
  useRefreshOnShow()
  return <ReviewDesk wanted={wanted} review={review} />
}
