import { View } from '@tarojs/components'

export default function WindowsPage() {
  return <View>窗口</View>
}
