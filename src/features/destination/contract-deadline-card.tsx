import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import type { OwnRecord } from '../../lib/me'
import { useNow } from '../../lib/now'
import { leftText, texts } from '../../texts/confirmation'
import { contractDeadlines } from './contract-deadlines'
import './contract.css'

/** What ends when. It ticks by itself. */
export function ContractDeadlineCard({ own }: { readonly own: OwnRecord }) {
  const now = useNow(1000)
  return (
    <Card title={texts.deadlines}>
      {contractDeadlines(own, now).map(({ key, label, text, end, left }) => (
        <View key={key} className={left === null ? 'qh-con-end qh-con-over' : 'qh-con-end'}>
          <View className="qh-con-row">
            <View className="qh-con-label">{label}</View>
            <View className="qh-con-left">{left === null ? texts.over : leftText(left)}</View>
          </View>
          <View className="qh-con-meta">{end}</View>
          <View className="qh-con-meta">{text}</View>
        </View>
      ))}
    </Card>
  )
}
