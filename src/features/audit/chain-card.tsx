import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { sentenceOf } from '../../lib/cloud'
import { useCall } from '../../lib/query'
import { chain } from '../../texts/audit'
import { chainShown, lateShown } from './chain-view'
import { useVerify } from './use-verify'
import './audit.css'

/** 防篡改核对: what is known of the chain, and a verification at once. */
export function ChainCard() {
  const { data, trouble, ask } = useCall('audit.state', {})
  const { run, busy, checked, trouble: stopped } = useVerify(data?.blocks ?? 0, ask)
  if (data === undefined) return trouble === null ? null : <Banner tone="warn">{sentenceOf(trouble)}</Banner>
  const shown = chainShown(data, checked)
  const late = lateShown(data)
  return (
    <Card
      title={chain.title}
      aside={
        <Button small icon="shield" busy={busy ?? false} onTap={run}>
          {chain.verify}
        </Button>
      }
    >
      <View className="qh-aud-first">
        <Banner tone={shown.tone}>
          {shown.sentences.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </Banner>
      </View>
      {late !== null && (
        <View className="qh-aud-told">
          <Banner tone="warn">{late}</Banner>
        </View>
      )}
      {stopped !== null && (
        <View className="qh-aud-told">
          <Banner tone="warn">{stopped}</Banner>
        </View>
      )}
    </Card>
  )
}
