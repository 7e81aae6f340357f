import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Check } from '../../components/choice'
import { Card } from '../../components/card'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { mayStaff, useMe } from '../../lib/me'
import { batch as batchWords } from '../../texts/desk'
import { texts } from '../../texts/queue'
import { pickableOf } from './batch'
import { EmptyList, type EmptyListProps } from './empty-list'
import { isWaitingList } from './lists'
import { QueueList, type ListedRow } from './queue-list'
import { ScopeEnded } from './scope-ended'
import { isPickable, rowShown, type DeskRow } from './rows'
import type { Desk } from './use-desk'

export interface QueueBoardProps extends Pick<EmptyListProps, 'counts' | 'onList' | 'onClear'> {
  readonly desk: Desk
  readonly now: number
}

/** One list as it stands, or what there is to say instead. */
export function QueueBoard({ desk, now, ...otherwise }: QueueBoardProps) {
  const { queue, batch, wanted, flow } = desk
  const { list } = wanted
  const mayRelease = mayStaff(useMe().me, 'lease.release')
  const { stage } = batch
  const picked = stage.kind === 'picking' || stage.kind === 'asking' ? stage.picked : null

  const latest = useRef({ desk, picked, now })
  latest.current = { desk, picked, now }
  const tap = useCallback((id: string): void => tapped(id, latest.current), [])
  const takeOut = useCallback((id: string): void => {
    const row = latest.current.desk.queue.rows.find((one) => one.id === id)
    if (row !== undefined) latest.current.desk.takeOut.ask(row)
  }, [])

  if (queue.loading) return <Skeleton kind="list" />
  const { rows, trouble } = queue
  if (trouble?.code === 'notAllowed') return <ScopeEnded onAgain={queue.ask} />
  if (rows.length === 0)
    return trouble === null ? (
      <EmptyList desk={desk} {...otherwise} />
    ) : (
      <ErrorState text={sentenceOf(trouble)} onRetry={queue.ask} />
    )

  const listed = (row: DeskRow): ListedRow => {
    const shown = rowShown(row, { flow, list, now })
    return {
      ...shown,
      picked: picked === null || !isPickable(row, now) ? null : picked.has(row.id),
      mayTakeOut: mayRelease && picked === null && shown.lease !== '' && !shown.leaseMine,
    }
  }
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {picked !== null && <PickAll rows={rows} picked={picked} now={now} onTap={batch.toggleAll} />}
      <QueueList rows={rows.map(listed)} onPick={tap} onTakeOut={takeOut} />
      {queue.more ? (
        <Button kind="text" wide busy={queue.loadingMore && texts.loadingMore} onTap={queue.loadMore}>
          {texts.more}
        </Button>
      ) : (
        <View className="qh-queue-end">{isWaitingList(list) ? texts.end : texts.endOfOthers}</View>
      )}
    </Stack>
  )
}

interface Latest {
  readonly desk: Desk
  readonly picked: ReadonlySet<string> | null
  readonly now: number
}

/** Chooses the row, takes it to review, or opens it only to be looked at. */
function tapped(id: string, { desk, picked, now }: Latest): void {
  const row = desk.queue.rows.find((one) => one.id === id)
  if (row !== undefined && picked !== null && isPickable(row, now)) desk.batch.toggle(id)
  else if (isWaitingList(desk.wanted.list)) desk.start(id)
  else desk.look(id)
}

interface PickAllProps {
  readonly rows: readonly DeskRow[]
  readonly picked: ReadonlySet<string>
  readonly now: number
  readonly onTap: () => void
}

function PickAll({ rows, picked, now, onTap }: PickAllProps) {
  const pickable = pickableOf(rows, now)
  if (pickable.length === 0) return <Banner>{batchWords.nothing}</Banner>
  return (
    <>
      <Card flush>
        <Check
          on={pickable.every(({ id }) => picked.has(id))}
          label={batchWords.all(pickable.length)}
          onTap={onTap}
        />
      </Card>
      {pickable.length < rows.length && rows.some((row) => !isPickable(row, now)) && (
        <View className="qh-desk-note">{batchWords.note}</View>
      )}
    </>
  )
}
