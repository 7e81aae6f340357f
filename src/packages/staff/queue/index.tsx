import { useReachBottom } from '@tarojs/taro'
import { Banner } from '../../../components/banner'
import { CohortPicker } from '../../../components/cohort-picker'
import { Empty } from '../../../components/empty'
import { ErrorState } from '../../../components/error-state'
import { Page } from '../../../components/page'
import { Segmented } from '../../../components/segmented'
import { Skeleton } from '../../../components/skeleton'
import { QueueBoard } from '../../../features/review/queue-board'
import { QueueLinks } from '../../../features/review/queue-links'
import { StartBar } from '../../../features/review/start-bar'
import { useQueuePage } from '../../../features/review/use-queue-page'
import { sentenceOf } from '../../../lib/cloud'
import { mayStaff, useMe } from '../../../lib/me'
import { useRefreshOnShow } from '../../../lib/query'
import { texts } from '../../../texts/queue'

const flows = [
  { key: 'source', label: texts.flows.source },
  { key: 'destination', label: texts.flows.destination },
]

/** 审核: what waits for this person, and the way into it. */
export default function QueuePage() {
  const { me, loading, trouble, ask } = useMe()
  const state = useQueuePage()
  const { cohort, cohorts, choose, flow, setFlow, queue, notice, start } = state
  useRefreshOnShow()
  useReachBottom(queue.loadMore)

  const isReviewer = mayStaff(me, 'review')
  if (!isReviewer || cohort === null)
    return (
      <Page title={texts.title} tab="queue">
        {loading && <Skeleton kind="list" />}
        {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
        {me !== undefined && !isReviewer && (
          <Empty icon="lock" title={texts.notReviewer} text={texts.notReviewerText} />
        )}
        {isReviewer && <Empty icon="calendar" title={texts.noCohort} text={texts.noCohortText} />}
      </Page>
    )
  return (
    <Page title={texts.title} tab="queue" bar={<StartBar {...state} />}>
      {cohorts.length > 1 && <CohortPicker cohorts={cohorts} at={cohort.id} onPick={choose} />}
      <Segmented items={flows} at={flow} onChange={setFlow} />
      <QueueLinks />
      {notice !== null && <Banner tone="info">{notice}</Banner>}
      <QueueBoard flow={flow} queue={queue} onPick={start} />
    </Page>
  )
}
