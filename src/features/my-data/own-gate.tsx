import type { ReactNode } from 'react'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { sentenceOf } from '../../lib/cloud'
import { useMe, type OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useRefreshOnShow } from '../../lib/query'

export interface OwnGateProps {
  readonly title: string
  readonly notBound: { readonly title: string; readonly text: string; readonly action: string }
  readonly children: (own: OwnRecord) => ReactNode
}

/** A page about what is kept of the own record, or why there is none. */
export function OwnGate({ title, notBound, children }: OwnGateProps) {
  const { me, record, trouble, ask } = useMe()
  useRefreshOnShow()
  return (
    <Page title={title}>
      {record !== null && children(record)}
      {record === null && me !== undefined && (
        <Empty
          icon="card"
          title={notBound.title}
          text={notBound.text}
          action={{ label: notBound.action, onTap: () => open('bind') }}
        />
      )}
      {me === undefined && trouble === null && <Skeleton kind="list" />}
      {me === undefined && trouble !== null && <ErrorState text={sentenceOf(trouble)} onRetry={ask} />}
    </Page>
  )
}
