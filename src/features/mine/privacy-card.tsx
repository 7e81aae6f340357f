import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { texts } from '../../texts/mine'
import './mine.css'

/** What is kept, and who may look. */
export function PrivacyCard() {
  return (
    <Card title={texts.privacy.title}>
      {texts.privacy.notes.map(({ what, text }) => (
        <View key={what} className="qh-mine-note">
          <View className="qh-mine-what">{what}</View>
          <View className="qh-mine-text">{text}</View>
        </View>
      ))}
    </Card>
  )
}
