import { View } from '@tarojs/components'

export default function BindPage() {
  return <View>绑定身份</View>
}
