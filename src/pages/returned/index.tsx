import { View } from '@tarojs/components'

export default function ReturnedPage() {
  return <View>退回修改</View>
}
