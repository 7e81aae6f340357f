import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { useNow } from '../../lib/now'
import { remaining } from '../../lib/time'
import { untilClose } from '../../texts/preview'
import { closesAt } from './deadline'
import type { Own } from './model'
import './save-hint.css'

/** How long submitting is still possible. It ticks by itself. */
export function ClosingHint({ own }: { own: Own }) {
  const now = useNow(1000)
  const end = closesAt(own)
  if (end === null || end <= now) return null
  return (
    <View className="qh-src-hint">
      <Icon name="clock" size="small" />
      <Text>{untilClose(remaining(end - now))}</Text>
    </View>
  )
}
