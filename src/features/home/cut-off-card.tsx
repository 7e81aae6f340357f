import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { useNow } from '../../lib/now'
import { DAY, remaining } from '../../lib/time'
import { cutOff as words } from '../../texts/home'
import type { CutOffNews } from './cut-off'
import './upstream-card.css'

/** [N12] What becomes of who has nothing by the cut-off instant: a countdown before it, afterwards until when it can be mended. */
export function CutOffCard({ news: { at, lines } }: { readonly news: CutOffNews }) {
  if (at !== null) return <Ahead at={at} lines={lines} />
  const [first, ...others] = lines
  return (
    <Banner tone="warn" icon="flag">
      <View className="qh-upstream-title">{first}</View>
      {others.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Banner>
  )
}

/** It ticks by itself. */
function Ahead({ at, lines }: { readonly at: number; readonly lines: readonly string[] }) {
  const now = useNow(1000)
  return (
    <Banner tone={at - now < DAY ? 'warn' : 'neutral'} icon="clock">
      <View className="qh-upstream-title">{`${words.left} ${remaining(at - now)}`}</View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Banner>
  )
}
