import type { ReactNode } from 'react'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe, type OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/source'

export interface RecordGateProps {
  /** Of the page while there is no record to show. */
  title: string
  children: (own: OwnRecord) => ReactNode
}

/** The record a page is about, or why there is none: still being read, not read, not bound. */
export function RecordGate({ title, children }: RecordGateProps) {
  const { record, loading, trouble, ask } = useMe()
  useRefreshOnShow()
  if (record !== null) return children(record)
  return (
    <Page title={title}>
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
