import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { memo } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { classes } from '../../components/classes'
import { Empty } from '../../components/empty'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { Stack } from '../../components/stack'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { texts } from '../../texts/looks'
import { lookShown, type LookShown } from './looks-view'
import { useLooks } from './use-looks'
import './looks.css'

/** Who had the own record before their eyes, the newest first, and what is not among it. */
export function LooksBoard({ own }: { readonly own: OwnRecord }) {
  const { rows, more, loadMore, loadingMore, loading, trouble, ask } = useLooks(own.cohortId)
  useReachBottom(loadMore)
  if (loading) return <Skeleton kind="list" />
  if (rows.length === 0 && trouble !== null) return <ErrorState text={sentenceOf(trouble)} onRetry={ask} />
  const now = serverNow()
  return (
    <Stack>
      {trouble !== null && <Banner tone="warn">{sentenceOf(trouble)}</Banner>}
      {rows.length === 0 && <Empty icon="eye" title={texts.none.title} text={texts.none.text} />}
      {rows.length > 0 && (
        <Card>
          {rows.map((row, index) => (
            <Look key={row.id} look={lookShown(row, now)} first={index === 0} />
          ))}
        </Card>
      )}
      {more && (
        <Button kind="text" wide busy={loadingMore && texts.loadingMore} onTap={loadMore}>
          {texts.more}
        </Button>
      )}
      {!more && rows.length > 0 && <View className="qh-look-end">{texts.end}</View>}
      <View className="qh-look-note">{texts.note}</View>
      <View className="qh-look-note">{texts.lists}</View>
      <View className="qh-look-note">{texts.bulk}</View>
    </Stack>
  )
}

interface LookProps {
  readonly look: LookShown
  readonly first: boolean
}

const Look = memo(function Look({ look: { time, who, text, why }, first }: LookProps) {
  return (
    <View className={classes('qh-look', first && 'qh-look-first')}>
      <View className="qh-look-head">
        <View className="qh-look-who">{who}</View>
        <View className="qh-look-time">{time}</View>
      </View>
      <View>{text}</View>
      {why !== '' && <View className="qh-look-why">{`${texts.why}：${why}`}</View>}
    </View>
  )
})
