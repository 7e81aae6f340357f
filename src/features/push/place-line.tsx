import { View } from '@tarojs/components'
import { levelWords } from '../../../domain/push/words'
import { flowWords } from '../../../domain/push/work-kinds'
import { Tag } from '../../components/status-tag'
import { roughly } from '../../lib/time'
import { texts } from '../../texts/push'
import { board } from '../../texts/push-board'
import { causeWords } from '../../texts/push-causes'
import type { PlaceLine } from './history-view'
import './push.css'

export interface PlaceLineViewProps {
  readonly line: PlaceLine
  /** When it was told, or is. */
  readonly now: number
}

/** Where work waits, how much of it and how long, and why that is told. */
export function PlaceLineView({ line, now }: PlaceLineViewProps) {
  const { college, flow, level, waiting, oldestAt, closesAt, causes } = line
  const facts = [
    texts.waitingNow(waiting),
    ...(oldestAt === null ? [] : [board.oldest(roughly(Math.max(0, now - oldestAt)))]),
    ...(closesAt === null || !causes.includes('closing')
      ? []
      : [board.closes(roughly(Math.max(0, closesAt - now)))]),
  ]
  return (
    <View className="qh-push-place">
      <View className="qh-push-name">{college === '' ? texts.noCollege : college}</View>
      <View className="qh-push-line">{`${flowWords[flow]}（${levelWords[level]}）：${facts.join('，')}`}</View>
      {causes.length > 0 && (
        <View className="qh-push-tags">
          {causes.map((cause) => (
            <Tag key={cause} tone="warn" icon="warn">
              {causeWords[cause]}
            </Tag>
          ))}
        </View>
      )}
    </View>
  )
}
