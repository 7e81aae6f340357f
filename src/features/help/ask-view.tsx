import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe } from '../../lib/me'
import { texts } from '../../texts/help'
import { AskForm } from './ask-form-view'
import { isKind } from './ask-form'
import { cohortFor } from './own-cohort'

export interface AskViewProps {
  /** What a link names; '' without. */
  readonly cohort: string
  readonly kind: string
}

/** 求助: to those who look after the person, bound or not. */
export function AskView({ cohort, kind }: AskViewProps) {
  const { me, record, trouble, ask } = useMe()
  const cohortId = me === undefined ? '' : cohortFor(me, cohort, record?.cohortId ?? '')
  if (me !== undefined && cohortId !== '')
    return (
      <AskForm
        cohortId={cohortId}
        bound={me.records.some((own) => own.cohortId === cohortId)}
        kind={isKind(kind) ? kind : null}
      />
    )
  return (
    <Page title={texts.ask.title}>
      {me === undefined && trouble === null && <Skeleton kind="form" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {me !== undefined && (
        <Empty icon="calendar" title={texts.ask.noCohort.title} text={texts.ask.noCohort.text} />
      )}
    </Page>
  )
}
