import { Text, View } from '@tarojs/components'
import { Card } from '../../components/card'
import { Countdown } from '../../components/countdown'
import { Icon } from '../../components/icon'
import { texts } from '../../texts/queue'
import type { QueuePage } from './rows'
import './queue-head.css'

export interface QueueHeadProps {
  /** `48`, or `20+` while there is more to read. */
  readonly count: string
  /** How long the first in the list has waited; '' when nobody waits. */
  readonly oldest: string
  readonly overdue: boolean
  readonly window: QueuePage['window']
}

/** How much waits, for how long, and until when it can be reviewed. */
export function QueueHead({ count, oldest, overdue, window }: QueueHeadProps) {
  return (
    <Card>
      <View className="qh-qhead">
        <View>
          <View className="qh-qhead-word">{texts.waiting}</View>
          <View className="qh-qhead-num">
            {count}
            <Text className="qh-qhead-unit">{texts.people}</Text>
          </View>
        </View>
        {oldest !== '' && (
          <View className="qh-qhead-right">
            <View className="qh-qhead-word">{texts.oldest}</View>
            <View className={overdue ? 'qh-qhead-wait qh-qhead-late' : 'qh-qhead-wait'}>
              <Icon name="clock" />
              <Text className="qh-qhead-long">{oldest}</Text>
            </View>
          </View>
        )}
      </View>
      {window === null ? (
        <View className="qh-qhead-word">{texts.noDeadline}</View>
      ) : (
        <Countdown
          label={texts.countdown}
          opensAt={window.opensAt}
          closesAt={window.closesAt}
          openWord={texts.openWord}
        />
      )}
    </Card>
  )
}
