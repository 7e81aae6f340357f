import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { progressStates } from '../../../domain/registration/progress'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { StackedBar } from '../../components/stacked-bar'
import { Tappable } from '../../components/tappable'
import { roughly } from '../../lib/time'
import { texts as words } from '../../texts/dashboard'
import { grouped, texts as kit } from '../../texts/kit'
import { texts } from '../../texts/office'
import { isLongWait, type Order, type RowShown } from './progress-view'
import './progress-board.css'

export interface ProgressListProps {
  readonly rows: readonly RowShown[]
  readonly order: Order
  readonly now: number
  readonly onOpen: ((row: RowShown) => void) | null
}

/** One unit below the other, each with its bar: what fits on a phone. */
export function ProgressList({ rows, order, now, onOpen }: ProgressListProps) {
  return (
    <Card flush>
      {rows.map((row) => (
        <ListRow key={row.id} row={row} order={order} now={now} onOpen={onOpen} />
      ))}
    </Card>
  )
}

interface ListRowProps extends Omit<ProgressListProps, 'rows'> {
  readonly row: RowShown
}

const ListRow = memo(function ListRow({ row, order, now, onOpen }: ListRowProps) {
  const { name, counts, counted, part, oldest } = row
  const told = toldOf(row, order)
  return (
    <Tappable className="qh-prog-row" onTap={onOpen === null ? undefined : () => onOpen(row)}>
      <View className="qh-prog-line">
        <View className="qh-prog-name">
          {name}
          {part && <View className="qh-prog-word">{words.part}</View>}
        </View>
        {counted ? (
          <View className="qh-prog-wait">
            {told.word}
            <Text className="qh-prog-count">{told.count}</Text>
            {oldest !== null && isLongWait(row, now) && (
              <View className="qh-prog-long">
                <Icon name="warn" size="small" />
                {roughly(now - oldest.at)}
              </View>
            )}
          </View>
        ) : (
          <Text className="qh-prog-word">{texts.notCounted}</Text>
        )}
        {onOpen !== null && <Icon name="chevron-right" size="small" tone="neutral" />}
      </View>
      {counted && <StackedBar counts={counts} thin />}
    </Tappable>
  )
})

/** The number by which the list is in order. */
function toldOf(row: RowShown, order: Order): { readonly word: string; readonly count: string } {
  if (order === 'people') return { word: words.all, count: grouped(row.people) }
  if (order === 'done') return { word: words.done, count: `${row.done}%` }
  const state = progressStates.find((one) => one === order) ?? 'awaitingCollege'
  return { word: kit.progress[state], count: grouped(row.counts[state]) }
}
