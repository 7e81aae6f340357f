import { View } from '@tarojs/components'

export default function ReceiptPage() {
  return <View>已提交</View>
}
