import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import type { OwnRecord } from '../../lib/me'
import { useNow } from '../../lib/now'
import { remaining } from '../../lib/time'
import { untilClose } from '../../texts/destination'
import { openUntil } from './time'
import './destination.css'

export interface ClosingHintProps {
  readonly own: OwnRecord
  readonly phase: 'destination' | 'confirmation'
}

/** How long it is still possible. It ticks by itself. */
export function ClosingHint({ own, phase }: ClosingHintProps) {
  const now = useNow(1000)
  const until = openUntil(own, phase, now)
  if (until === null) return null
  return (
    <View className="qh-dest-hint">
      <Icon name="clock" size="small" />
      {untilClose(remaining(until - now))}
    </View>
  )
}
