import { View } from '@tarojs/components'

export default function HomePage() {
  return <View>启航</View>
}
