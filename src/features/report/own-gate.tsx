import type { ReactNode } from 'react'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe, type OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/report'

/** The record whose reports these are, or why there is none: still being read, not read, not bound. */
export function OwnGate({ children }: { readonly children: (own: OwnRecord) => ReactNode }) {
  const { record, loading, trouble, ask } = useMe()
  useRefreshOnShow()
  if (record !== null) return children(record)
  return (
    <Page title={texts.title}>
      {loading && trouble === null && <Skeleton kind="form" />}
      {trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
      {!loading && trouble === null && (
        <Empty
          icon="card"
          title={texts.none.title}
          text={texts.none.text}
          action={{ label: texts.none.action, onTap: () => open('bind') }}
        />
      )}
    </Page>
  )
}
