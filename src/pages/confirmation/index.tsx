import { View } from '@tarojs/components'

export default function ConfirmationPage() {
  return <View>确认去向</View>
}
