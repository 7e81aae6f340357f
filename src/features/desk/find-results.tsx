import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { Banner } from '../../components/banner'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { find as texts } from '../../texts/desk'
import { QueueList } from './queue-list'
import { foundShown, type DeskRow } from './rows'
import { ScopeEnded } from './scope-ended'
import type { Find } from './use-find'

export interface FindResultsProps {
  readonly find: Find
  readonly now: number
  readonly onLook: (id: string) => void
  /** The office may end a lease on any record that it finds, whoever's turn it is. */
  readonly onTakeOut: (row: DeskRow) => void
}

/** Whom the search found, and where each record stands. */
export function FindResults({ find, now, onLook, onTakeOut }: FindResultsProps) {
  const { data, loading, trouble, ask } = find.asked
  const mayRelease = mayStaff(useMe().me, 'lease.release')
  const latest = useRef({ onLook, onTakeOut, rows: data?.rows ?? [] })
  latest.current = { onLook, onTakeOut, rows: data?.rows ?? [] }
  const look = useCallback((id: string): void => latest.current.onLook(id), [])
  const takeOut = useCallback((id: string): void => {
    const row = latest.current.rows.find((one) => one.id === id)
    if (row !== undefined) latest.current.onTakeOut(row)
  }, [])
  if (find.short) return <View className="qh-desk-note">{texts.short}</View>
  if (loading) return <Skeleton kind="list" />
  if (trouble?.code === 'notAllowed') return <ScopeEnded onAgain={ask} />
  if (data === undefined)
    return trouble === null ? null : <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  if (data.rows.length === 0) return <Empty icon="search" title={texts.empty} text={texts.emptyText} />
  const rows = data.rows.map((row) => {
    const shown = foundShown(row, now)
    return { ...shown, picked: null, mayTakeOut: mayRelease && shown.lease !== '' && !shown.leaseMine }
  })
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <QueueList rows={rows} onPick={look} onTakeOut={takeOut} />
      {data.more && <View className="qh-queue-end">{texts.more}</View>}
    </Stack>
  )
}
