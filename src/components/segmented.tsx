import { View } from '@tarojs/components'
import { memo } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Tappable } from './tappable'
import './segmented.css'

export interface SegmentedProps {
  items: readonly { key: string; label: string }[]
  at: string
  onChange: (key: string) => void
}

/** Two or three ways to see or to do the same. */
export const Segmented = memo(function Segmented({ items, at, onChange }: SegmentedProps) {
  return (
    <View className="qh-seg" {...aria({ role: 'tablist' })}>
      {items.map(({ key, label }) => (
        <Tappable
          key={key}
          className={classes('qh-seg-one', key === at && 'qh-seg-on')}
          role="tab"
          checked={key === at}
          onTap={() => onChange(key)}
        >
          {label}
        </Tappable>
      ))}
    </View>
  )
})
