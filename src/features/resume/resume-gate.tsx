import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/resume'
import { ResumeView } from './resume-view'

/** The résumé of the record one is bound to, or why there is none. */
export function ResumeGate() {
  const { me, record: own, trouble, ask } = useMe()
  useRefreshOnShow()
  if (own !== null) return <ResumeView own={own} />
  const { title, text, action } = texts.notBound
  return (
    <Page title={texts.title}>
      {me !== undefined && (
        <Empty icon="card" title={title} text={text} action={{ label: action, onTap: () => open('bind') }} />
      )}
      {me === undefined && trouble === null && <Skeleton kind="form" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
