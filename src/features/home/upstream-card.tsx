import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import type { UpstreamNews } from './upstream'
import './upstream-card.css'

/** [G11, G14] How it stands above the school, sentence by sentence. */
export function UpstreamCard({ news }: { news: UpstreamNews }) {
  return (
    <Banner tone={news.tone} icon={news.tone === 'info' ? 'hourglass' : undefined}>
      <View className="qh-upstream-title">{news.title}</View>
      {news.lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Banner>
  )
}
