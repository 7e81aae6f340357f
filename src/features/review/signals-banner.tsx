import { Text } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { texts } from '../../texts/review'
import { signalsTogether } from '../../texts/signals'
import type { ReviewView } from './review'
import './review-head.css'

/** 请留意: what to look at closely; it decides nothing (B6). */
export function SignalsBanner({ signals }: Pick<ReviewView, 'signals'>) {
  if (signals.length === 0) return null
  return (
    <Banner tone="warn">
      <Text className="qh-watch">{texts.watch}</Text>
      <Text>{signalsTogether(signals)}</Text>
    </Banner>
  )
}
