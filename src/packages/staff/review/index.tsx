import { useRouter } from '@tarojs/taro'
import { ReviewDesk } from '../../../features/review/review-desk'
import { useReview } from '../../../features/review/use-review'
import { useCohort } from '../../../lib/cohort'
import { useRefreshOnShow } from '../../../lib/query'

/** One record under review: `id`, `flow`, and `cohort`, from which the next one is taken. */
export default function ReviewPage() {
  const { params } = useRouter()
  const { cohort } = useCohort()
  const flow = params['flow'] === 'destination' ? 'destination' : 'source'
  const review = useReview({
    id: params['id'] ?? '',
    flow,
    cohortId: params['cohort'] ?? cohort?.id ?? '',
  })
  useRefreshOnShow()
  return <ReviewDesk flow={flow} review={review} />
}
