import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Segmented } from '../../components/segmented'
import { chooseLargeType, isLargeType } from '../../lib/theme'
import { texts } from '../../texts/mine'
import './mine.css'

/** How large letters are, on this device. */
export function TypeCard() {
  const [large, setLarge] = useState(isLargeType)
  const choose = (key: string): void => {
    chooseLargeType(key === 'large')
    setLarge(key === 'large')
  }
  return (
    <Card title={texts.type.title}>
      <Segmented
        items={[
          { key: 'normal', label: texts.type.normal },
          { key: 'large', label: texts.type.large },
        ]}
        at={large ? 'large' : 'normal'}
        onChange={choose}
      />
      <View className="qh-mine-line">{texts.type.note}</View>
    </Card>
  )
}
