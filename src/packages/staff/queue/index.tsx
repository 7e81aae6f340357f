import { View } from '@tarojs/components'

export default function QueuePage() {
  return <View>审核</View>
}
