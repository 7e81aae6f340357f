import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { addConsent, mayAskConsent } from '../../lib/ask-consent'
import { isColleague, useMe } from '../../lib/me'
import { leftText, texts } from '../../texts/messages'

/** How often WeChat may still tell something, and the tap that allows once more. */
export function RemindCard({ left }: { readonly left: Readonly<Record<string, number>> }) {
  const [busy, setBusy] = useState(false)
  const { me } = useMe()
  // Who reviews is told of work, who is a graduate of results; WeChat asks for three kinds in a tap and no more.
  const reviews = isColleague(me)
  if (!mayAskConsent()) return null
  const has = Object.values(left).some((count) => count > 0)
  const add = async (): Promise<void> => {
    setBusy(true)
    await addConsent(reviews ? 'backlog' : 'messages')
    setBusy(false)
  }
  return (
    <Card>
      <View className="qh-remind">
        <Icon name="bell" tone="primary" />
        <View className="qh-remind-main">
          <View className="qh-remind-title">{reviews ? texts.remind.backlog : texts.remind.title}</View>
          <View className="qh-msg-time">{leftText(left)}</View>
        </View>
      </View>
      <Button wide busy={busy && texts.remind.adding} onTap={() => void add()}>
        {has ? texts.remind.addMore : texts.remind.add}
      </Button>
    </Card>
  )
}
