import { Text, View } from '@tarojs/components'
import { Tag } from '../../components/status-tag'
import { useNow } from '../../lib/now'
import { dateTime } from '../../lib/time'
import { submittedAt, texts } from '../../texts/review'
import { leaseLeft } from './review-view'
import type { ReviewView } from './review'
import './review-head.css'

/** Whose record it is, and how long it stays with this reviewer. */
export function ReviewHead({ view }: { readonly view: ReviewView }) {
  const { name, studentNo, submittedAt: at, leaseUntil, heldByOther } = view
  const place = view.class === '' ? view.college : view.class
  return (
    <View className="qh-rhead">
      <View className="qh-rhead-mark">{[...name][0] ?? ''}</View>
      <View className="qh-rhead-main">
        <View>
          <Text className="qh-rhead-name">{name}</Text>
          <Text className="qh-rhead-meta">{studentNo}</Text>
        </View>
        <View className="qh-rhead-meta">
          <Text className="qh-rhead-part">{place}</Text>
          {at !== null && <Text className="qh-rhead-part">{submittedAt(dateTime(at))}</Text>}
        </View>
      </View>
      {leaseUntil !== null && !heldByOther && <LeaseTag until={leaseUntil} />}
    </View>
  )
}

/** Ticks by itself, so that only it is drawn again each second. */
function LeaseTag({ until }: { readonly until: number }) {
  const left = until - useNow(1000)
  return left > 0 ? (
    <Tag tone="info" icon="lock">{`${texts.mine} ${leaseLeft(left)}`}</Tag>
  ) : (
    <Tag tone="neutral" icon="clock">
      {texts.leaseOver}
    </Tag>
  )
}
