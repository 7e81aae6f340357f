import { View } from '@tarojs/components'
import { Fragment, memo } from 'react'
import './definition-list.css'

export interface DefinitionListProps {
  items: readonly { label: string; value: string }[]
}

/** Facts to read: what at the left, its value at the right. */
export const DefinitionList = memo(function DefinitionList({ items }: DefinitionListProps) {
  return (
    <View className="qh-dl">
      {items.map(({ label, value }) => (
        <Fragment key={label}>
          <View className="qh-dl-k">{label}</View>
          <View className="qh-dl-v">{value}</View>
        </Fragment>
      ))}
    </View>
  )
})
