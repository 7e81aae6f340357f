import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { Tappable } from '../../components/tappable'
import { texts } from '../../texts/review-history'
import { lacksNames, stepsOf } from './happenings'
import type { ReviewView } from './review'
import './history-card.css'

export interface HistoryCardProps {
  readonly view: ReviewView
  /** Reads the record by itself: a claimed one comes without the names of colleagues. */
  readonly onAskNames: () => void
}

/** Who did what when, folded; the latest first. */
export function HistoryCard({ view, onAskNames }: HistoryCardProps) {
  const [open, setOpen] = useState(false)
  const toggle = (): void => {
    if (!open && lacksNames(view)) onAskNames()
    setOpen(!open)
  }
  return (
    <Card flush>
      <Tappable className="qh-same-head" onTap={toggle}>
        <Text>{`${texts.title} ${texts.steps(view.history.length)}`}</Text>
        <View className="qh-same-more">
          {open ? texts.fold : texts.unfold}
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size="small" />
        </View>
      </Tappable>
      {open &&
        stepsOf(view).map(({ key, text, time, reasons }) => (
          <View key={key} className="qh-step">
            <View className="qh-step-line">
              <View>{text}</View>
              <View className="qh-step-time">{time}</View>
            </View>
            {reasons.map((reason) => (
              <View key={reason} className="qh-step-reason">
                {reason}
              </View>
            ))}
          </View>
        ))}
    </Card>
  )
}
