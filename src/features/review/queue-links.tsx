import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { open } from '../../lib/navigate'
import { texts } from '../../texts/staff'
import './queue-links.css'

/** What else waits for those who review; it is counted where it is opened, not here. */
export function QueueLinks() {
  return (
    <View className="qh-qlinks">
      <Button small icon="pen" iconAfter="chevron-right" onTap={() => open('corrections')}>
        {texts.toCorrections}
      </Button>
      <Button small icon="chat" iconAfter="chevron-right" onTap={() => open('calls')}>
        {texts.toCalls}
      </Button>
    </View>
  )
}
