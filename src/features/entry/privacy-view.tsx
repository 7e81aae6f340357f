import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '../../components/action-bar'
import { Banner } from '../../components/banner'
import { Card } from '../../components/card'
import { Page } from '../../components/page'
import { consent, useConsent } from '../../lib/consent'
import { back } from '../../lib/navigate'
import { answerNeeds, isNeeded } from '../../lib/privacy-needs'
import { texts } from '../../texts/privacy'
import { AgreeButton, AGREE_ID } from './agree-button'
import './privacy.css'

/** What is kept and why, and the one tap that agrees to it. */
export function PrivacyView() {
  const consented = useConsent()
  // WeChat may want an answer of its own after somebody agreed here: its guideline changes without ours.
  const [needed] = useState(isNeeded)
  const asks = needed || !consented
  useUnload(() => answerNeeds({ agreed: false }))
  const agree = (): void => {
    consent()
    answerNeeds({ agreed: true, buttonId: AGREE_ID })
    back()
  }
  return (
    <Page
      title={texts.title}
      chart
      personal={false}
      bar={
        asks ? (
          <ActionBar hint={texts.hint}>
            <AgreeButton onAgree={agree} />
          </ActionBar>
        ) : undefined
      }
    >
      <View className="qh-privacy-head">
        <View className="qh-privacy-title">{texts.head}</View>
        {asks && <View className="qh-privacy-sub">{texts.sub}</View>}
      </View>
      {!asks && <Banner tone="success">{texts.agreed}</Banner>}
      <Card>
        {texts.points.map(({ what, text }) => (
          <View key={what} className="qh-privacy-point">
            <View className="qh-privacy-what">{what}</View>
            <View className="qh-privacy-text">{text}</View>
          </View>
        ))}
      </Card>
    </Page>
  )
}
