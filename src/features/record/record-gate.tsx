import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/record'
import { RecordView } from './record-view'

/** 资料: the own record, or why there is none to show. */
export function RecordGate() {
  const { me, record, trouble, ask } = useMe()
  useRefreshOnShow()
  if (record !== null) return <RecordView own={record} />
  return (
    <Page title={texts.title} tab="record">
      {me !== undefined && (
        <Empty
          icon="card"
          title={texts.none.title}
          text={texts.none.text}
          action={{ label: texts.none.action, onTap: () => open('bind') }}
        />
      )}
      {me === undefined && trouble === null && <Skeleton kind="form" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
