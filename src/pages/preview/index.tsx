import { View } from '@tarojs/components'

export default function PreviewPage() {
  return <View>提交前看一遍</View>
}
