import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { surely } from '../../texts/policy-editing'

export interface RemovePartProps {
  readonly label: string
  /** What goes with it, told before. */
  readonly told: readonly string[]
  readonly onRemove: () => void
}

/** Takes a part out of the rules: the first tap tells what goes with it, the second does it. */
export function RemovePart({ label, told, onRemove }: RemovePartProps) {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <Button kind="danger" icon="trash" wide onTap={() => setAsked(true)}>
        {label}
      </Button>
    )
  return (
    <View>
      {told.map((sentence) => (
        <Banner key={sentence} tone="warn">
          {sentence}
        </Banner>
      ))}
      <View className="qh-pol-after">
        <Button kind="danger" icon="trash" wide onTap={onRemove}>
          {surely(label)}
        </Button>
      </View>
    </View>
  )
}
