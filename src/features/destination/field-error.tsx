import { View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import './destination.css'

/** What is wrong with something that is chosen, not typed. */
export function FieldError({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <View className="qh-dest-bad">
      <Icon name="warn" size="small" />
      {text}
    </View>
  )
}
