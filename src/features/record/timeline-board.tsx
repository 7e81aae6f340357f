import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { memo } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { texts } from '../../texts/timeline'
import { lineShown, type LineShown } from './timeline-view'
import { useTimeline } from './use-timeline'
import './timeline.css'

/** [B3] What happened, the newest first. */
export function TimelineBoard({ own }: { readonly own: OwnRecord }) {
  const { entries, more, loadMore, loadingMore, loading, trouble, ask } = useTimeline(own.cohortId)
  useReachBottom(loadMore)
  if (loading) return <Skeleton kind="list" />
  if (entries.length === 0)
    return trouble === null ? (
      <Empty icon="list" title={texts.none.title} text={texts.none.text} />
    ) : (
      <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
    )
  const now = serverNow()
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      <View className="qh-tl-note">{texts.note}</View>
      <Card>
        {entries.map((entry, index) => (
          <Line key={entry.seq} line={lineShown(own, entry, now)} last={index === entries.length - 1} />
        ))}
      </Card>
      {more && (
        <Button kind="text" wide busy={loadingMore && texts.loadingMore} onTap={loadMore}>
          {texts.more}
        </Button>
      )}
      {!more && <View className="qh-tl-note qh-tl-end">{texts.end}</View>}
    </Stack>
  )
}

interface LineProps {
  readonly line: LineShown
  readonly last: boolean
}

const Line = memo(function Line({ line: { time, who, text, touched, reasons }, last }: LineProps) {
  return (
    <View className={last ? 'qh-tl qh-tl-last' : 'qh-tl'}>
      <View className="qh-tl-dot" />
      <View className="qh-tl-meta">{time}</View>
      <View>
        <Text className="qh-tl-who">{who}</Text>
        {text}
      </View>
      {touched !== '' && <View className="qh-tl-meta">{`${texts.fields}：${touched}`}</View>}
      {reasons.map((reason) => (
        <View key={reason.key} className="qh-tl-why">
          {`${reason.label}：${reason.text}`}
        </View>
      ))}
    </View>
  )
})
