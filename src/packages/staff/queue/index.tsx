import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../../../components/staff-page'
import { useRefreshOnShow } from '../../../lib/query'
import { texts } from '../../../texts/queue'
import { QueueTabs } from './queue-tabs'
import '../../../lib/staff-calls'

/** 审核: what waits for this person, by kind. `tab`: which kind to begin with. */
export default function QueuePage() {
  const { params } = useRouter()
  useRefreshOnShow()
  return (
    <StaffPage title={texts.title} tab="queue">
      {({ id }, choosing) => <QueueTabs key={id} cohortId={id} choosing={choosing} first={params['tab']} />}
    </StaffPage>
  )
}
