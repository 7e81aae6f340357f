import type { ReactNode } from 'react'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe, type OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'
import { texts } from '../../texts/timeline'

export interface OwnPageProps {
  readonly title: string
  readonly children: (own: OwnRecord) => ReactNode
}

/** A page about the own record, or why there is none. */
export function OwnPage({ title, children }: OwnPageProps) {
  const { me, record, trouble, ask } = useMe()
  useRefreshOnShow()
  return (
    <Page title={title}>
      {record !== null && children(record)}
      {record === null && me !== undefined && (
        <Empty
          icon="card"
          title={texts.notBound.title}
          text={texts.notBound.text}
          action={{ label: texts.notBound.action, onTap: () => open('bind') }}
        />
      )}
      {me === undefined && trouble === null && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
