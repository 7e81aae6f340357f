import type { ReactNode } from 'react'
import type { Capability } from '../../../domain/people/roles'
import { CohortLine, CohortPicker } from '../../components/cohort-picker'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { useOfficeCohorts } from '../../lib/office-cohort'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/office'

export interface StaffGateProps {
  readonly title: string
  /** Of a page that is a tab. */
  readonly tab?: 'progress' | 'windows'
  readonly needs: Capability
  /** The cohort that the page was opened for; without it the one that was chosen. Either may be a paused one. */
  readonly about?: string | undefined
  /** The page of one cohort; `picker` chooses another one, or says which it is. */
  readonly children: (cohortId: string, picker: ReactNode) => ReactNode
}

/** A page of the office for those who may see it, about the cohort they chose. */
export function StaffGate({ title, tab, needs, about, children }: StaffGateProps) {
  const { me, loading, trouble, ask } = useMe()
  const { cohorts, cohort, loading: listing, choose } = useOfficeCohorts(about)
  useRefreshOnShow()
  const may = mayStaff(me, needs)
  if (may && about !== undefined)
    return children(about, cohort?.id === about ? <CohortLine cohort={cohort} /> : null)
  if (may && cohort !== null)
    return children(
      cohort.id,
      cohorts.length > 1 ? (
        <CohortPicker cohorts={cohorts} at={cohort.id} onPick={choose} />
      ) : (
        <CohortLine cohort={cohort} />
      ),
    )
  return (
    <Page title={title} tab={tab}>
      {(loading || listing) && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && !may && <Empty icon="lock" title={texts.noRight} text={texts.noRightText} />}
      {may && !listing && <Empty icon="calendar" title={texts.noCohort} text={texts.noCohortText} />}
    </Page>
  )
}
