import { useReachBottom } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner'
import { Page } from '../../components/page'
import { calls as texts } from '../../texts/staff'
import { CallDesk } from './call-desk'
import { CallList } from './call-list'
import { useCalls } from './use-calls'

export interface CallsPageProps {
  readonly cohortId: string
  readonly choosing: ReactNode
}

/** The list, and one of it. */
export function CallsPage({ cohortId, choosing }: CallsPageProps) {
  const calls = useCalls(cohortId)
  const [at, setAt] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  useReachBottom(calls.loadMore)
  const row = calls.rows.find(({ id }) => id === at)
  const close = (): void => setAt(null)
  const pick = (id: string): void => {
    setDone(null)
    setAt(id)
  }
  if (row !== undefined)
    return (
      <CallDesk
        key={row.id}
        row={row}
        onBack={close}
        onDone={(said) => {
          setDone(said)
          close()
        }}
      />
    )
  return (
    <Page title={texts.title}>
      {choosing}
      {done !== null && <Banner tone="success">{done}</Banner>}
      <CallList calls={calls} onPick={pick} />
    </Page>
  )
}
