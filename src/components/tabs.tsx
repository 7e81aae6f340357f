import { ScrollView, Text, View } from '@tarojs/components'
import { memo } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Tappable } from './tappable'
import './tabs.css'

export interface TabsProps {
  items: readonly { key: string; label: string; count?: number | undefined }[]
  at: string
  onChange: (key: string) => void
}

/** Lists of the same things by state, each with how many it holds; they scroll sideways when they do not fit. */
export const Tabs = memo(function Tabs({ items, at, onChange }: TabsProps) {
  return (
    <ScrollView className="qh-tabs" scrollX showScrollbar={false} enhanced>
      <View className="qh-tabs-row" {...aria({ role: 'tablist' })}>
        {items.map(({ key, label, count }) => (
          <Tappable
            key={key}
            className={classes('qh-tabs-one', key === at && 'qh-tabs-on')}
            role="tab"
            checked={key === at}
            onTap={() => onChange(key)}
          >
            {label}
            {count !== undefined && <Text className="qh-tabs-count">{count}</Text>}
          </Tappable>
        ))}
      </View>
    </ScrollView>
  )
})
