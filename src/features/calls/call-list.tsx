import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card, SectionHead } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { QueueRow } from '../../components/queue-row'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { calls as words, texts } from '../../texts/staff'
import { callShown } from './call-view'
import { gathered } from './gathered'
import { GatheredCard } from './gathered-card'
import type { Calls } from './use-calls'

/** Waiting times are told in hours. Milliseconds. */
const TELL_AGAIN_MS = 60_000

export interface CallListProps {
  readonly calls: Calls
  readonly onPick: (id: string) => void
}

/** Who asks for help, the longest waiting first; destinations that are wrong stand together on top (N8). */
export function CallList({ calls, onPick }: CallListProps) {
  const { rows, more, loadMore, loadingMore, loading, trouble, ask } = calls
  const now = useNow(TELL_AGAIN_MS)
  const { destinations, others } = gathered(rows)
  if (loading) return <Skeleton kind="list" />
  if (rows.length === 0)
    return trouble === null ? (
      <Empty icon="check" title={words.empty} text={words.emptyText} />
    ) : (
      <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
    )
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {destinations.length > 0 && (
        <GatheredCard rows={destinations} calls={calls} now={now} onPick={onPick} />
      )}
      {destinations.length > 0 && others.length > 0 && <SectionHead title={words.others} />}
      {others.length > 0 && (
        <Card flush>
          {others.map((row) => {
            const { id, name, kind, wait, overdue, text, signal } = callShown(row, now)
            return (
              <QueueRow
                key={id}
                name={name}
                place={kind}
                wait={wait}
                overdue={overdue}
                changed={text}
                signal={signal}
                onTap={() => onPick(id)}
              />
            )
          })}
        </Card>
      )}
      {more ? (
        <Button kind="text" wide busy={loadingMore && texts.loadingMore} onTap={loadMore}>
          {texts.more}
        </Button>
      ) : (
        <View className="qh-queue-end">{texts.end}</View>
      )}
    </Stack>
  )
}
