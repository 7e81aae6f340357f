import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { QueueRow } from '../../components/queue-row'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import { useNow } from '../../lib/now'
import { labelOf } from '../../lib/field-label'
import { DAY, roughly } from '../../lib/time'
import { corrections as words, texts } from '../../texts/staff'
import type { Corrections } from './use-corrections'

/** Waiting times are told in hours. Milliseconds. */
const TELL_AGAIN_MS = 60_000
/** Who has waited so long is marked; milliseconds. */
const OVERDUE_MS = 2 * DAY

export interface CorrectionListProps {
  readonly corrections: Corrections
  readonly onPick: (id: string) => void
}

/** Who waits for a correction, the longest waiting first. */
export function CorrectionList({ corrections, onPick }: CorrectionListProps) {
  const { rows, more, loadMore, loadingMore, loading, trouble, ask } = corrections
  const now = useNow(TELL_AGAIN_MS)
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
      <Card flush>
        {rows.map(({ id, name, class: place, correction }) => (
          <QueueRow
            key={id}
            name={name}
            place={place}
            wait={roughly(now - correction.at)}
            overdue={now - correction.at >= OVERDUE_MS}
            changed={words.changes(Object.keys(correction.values).map(labelOf).join('、'))}
            onTap={() => onPick(id)}
          />
        ))}
      </Card>
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
