import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { texts } from '../../texts/queue'
import { QueueHead } from './queue-head'
import { QueueList } from './queue-list'
import { countText, reviewTime, rowShown } from './queue-view'
import type { Queue } from './use-queue'

/** Waiting times are told in hours: half a minute is often enough. Milliseconds. */
const TELL_AGAIN_MS = 30_000

export interface QueueBoardProps {
  readonly flow: FlowName
  readonly queue: Queue
  readonly onPick: (id: string) => void
}

const closedWords = { ahead: texts.notYetOpen, over: texts.closed } as const

/** The queue as it stands, or what there is to say instead. */
export function QueueBoard({ flow, queue, onPick }: QueueBoardProps) {
  const now = useNow(TELL_AGAIN_MS)
  const pick = useRef(onPick)
  pick.current = onPick
  const picked = useCallback((id: string) => pick.current(id), [])

  if (queue.loading) return <Skeleton kind="list" />
  const { trouble } = queue
  const rows = queue.rows.map((row) => rowShown(row, flow, now))
  const [first] = rows
  if (trouble !== null && first === undefined)
    return <ErrorState text={sentenceOf(trouble)} onRetry={queue.ask} />

  const time = reviewTime(queue.window, now)
  return (
    <Stack>
      <QueueHead
        count={countText(rows.length, queue.more)}
        oldest={first?.wait ?? ''}
        overdue={first?.overdue ?? false}
        window={queue.window}
      />
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {(time === 'ahead' || time === 'over') && <Banner tone="neutral">{closedWords[time]}</Banner>}
      {first === undefined ? (
        <Empty icon="check" title={texts.allDone} text={texts.allDoneText} />
      ) : (
        <QueueList rows={rows} onPick={picked} />
      )}
      {queue.more ? (
        <Button kind="text" wide busy={queue.loadingMore && texts.loadingMore} onTap={queue.loadMore}>
          {texts.more}
        </Button>
      ) : (
        first !== undefined && <View className="qh-queue-end">{texts.end}</View>
      )}
    </Stack>
  )
}
