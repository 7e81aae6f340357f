import { View } from '@tarojs/components'
import { memo } from 'react'
import { fieldClassIcons } from '../../components/field-row'
import { Icon } from '../../components/icon'
import { legend } from '../../texts/source'
import './legend.css'

export interface LegendProps {
  locked: number
  proof: number
  free: number
}

const classesInOrder = ['locked', 'proof', 'free'] as const

/** What the marks of the fields mean, and how many of each there are. */
export const Legend = memo(function Legend(counts: LegendProps) {
  return (
    <View className="qh-src-legend">
      {classesInOrder
        .filter((fieldClass) => counts[fieldClass] > 0)
        .map((fieldClass) => (
          <View key={fieldClass} className="qh-src-legend-one">
            <Icon name={fieldClassIcons[fieldClass]} size="small" />
            {`${legend[fieldClass]} ${counts[fieldClass]}`}
          </View>
        ))}
    </View>
  )
})
