import { View } from '@tarojs/components'

export default function DestinationPage() {
  return <View>去向登记</View>
}
