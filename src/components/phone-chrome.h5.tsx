import { View } from '@tarojs/components'
import { useNow } from '../lib/now'
import { clockTime } from '../lib/time'
import './phone-chrome.css'

/** The clock shows minutes. */
const EVERY_MS = 1000

/** In the browser: the status bar and WeChat's capsule, drawn where a phone has them. */
export function PhoneChrome() {
  const now = useNow(EVERY_MS)
  return (
    <>
      <View className="qh-chrome-status">
        <View>{clockTime(now)}</View>
        <View className="qh-chrome-signs" />
      </View>
      <View className="qh-chrome-capsule">
        <View className="qh-chrome-capsule-signs" />
      </View>
    </>
  )
}
