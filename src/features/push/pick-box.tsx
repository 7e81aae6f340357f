import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import './push.css'

/** What is chosen, as the box that opens the choice. */
export function PickBox({ label, value }: { readonly label?: string; readonly value: string }) {
  return (
    <View>
      {label !== undefined && <View className="qh-push-label">{label}</View>}
      <View className="qh-push-box">
        <Text>{value}</Text>
        <Icon name="chevron-down" />
      </View>
    </View>
  )
}
