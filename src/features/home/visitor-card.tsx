import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Icon } from '../../components/icon'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/home'
import './turn-card.css'
import './visitor-card.css'

const { visitor } = texts

/** What this is, for somebody who is not bound, and where it begins. */
export function VisitorCard({ mayBind }: { mayBind: boolean }) {
  return (
    <Card>
      <View className="qh-visitor-title">{visitor.title}</View>
      <View className="qh-turn-line">{mayBind ? visitor.text : visitor.noCohort}</View>
      {mayBind && (
        <View className="qh-turn-button">
          <Button kind="primary" wide iconAfter="arrow-right" onTap={() => open('bind')}>
            {visitor.button}
          </Button>
        </View>
      )}
      <View className="qh-visitor-privacy">
        <Icon name="shield" size="small" />
        <View className="qh-visitor-privacy-text">{visitor.privacy}</View>
      </View>
    </Card>
  )
}
