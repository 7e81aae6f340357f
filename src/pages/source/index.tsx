import { View } from '@tarojs/components'

export default function SourcePage() {
  return <View>生源核对</View>
}
