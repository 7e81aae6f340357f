import type { ReactNode } from 'react'
import { sentenceOf } from '../lib/cloud'
import { useCohort, type CohortChoice } from '../lib/cohort'
import { mayStaff, useMe } from '../lib/me'
import { texts } from '../texts/queue'
import { CohortPicker } from './cohort-picker'
import { Empty } from './empty'
import { ErrorState } from './error-state'
import { Page } from './page'
import { Skeleton } from './skeleton'

export interface StaffPageProps {
  readonly title: string
  /** Of a page that is a tab. */
  readonly tab?: 'queue'
  /** The page for one cohort: the whole of it, with what chooses the cohort on top. */
  readonly children: (cohort: CohortChoice, choosing: ReactNode) => ReactNode
}

/** A page of those who review, or why there is none. */
export function StaffPage({ title, tab, children }: StaffPageProps) {
  const { me, loading, trouble, ask } = useMe()
  const { cohort, cohorts, choose } = useCohort()
  const isReviewer = mayStaff(me, 'review')
  if (isReviewer && cohort !== null)
    return children(
      cohort,
      // Where nothing is to be chosen there is no gap either.
      cohorts.length > 1 && <CohortPicker cohorts={cohorts} at={cohort.id} onPick={choose} />,
    )
  return (
    <Page title={title} tab={tab}>
      {loading && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && !isReviewer && (
        <Empty icon="lock" title={texts.notReviewer} text={texts.notReviewerText} />
      )}
      {isReviewer && <Empty icon="calendar" title={texts.noCohort} text={texts.noCohortText} />}
    </Page>
  )
}
