import { View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './step-bar.css'

export interface StepBarProps {
  steps: readonly string[]
  at: number
  /** Of the current step, how much is done: 0 to 1. */
  share: number
  onStep?: ((index: number) => void) | undefined
}

/** Where one is in a long form: what lies behind is filled and ticked, the current part as far as it is done. */
export const StepBar = memo(function StepBar({ steps, at, share, onStep }: StepBarProps) {
  return (
    <View className="qh-steps">
      {steps.map((step, index) => (
        <Tappable
          key={step}
          className={classes('qh-steps-one', index === at && 'qh-steps-now')}
          onTap={onStep === undefined ? undefined : () => onStep(index)}
        >
          <View className="qh-steps-track">
            <View
              className="qh-steps-fill"
              style={{ width: `${Math.round(filled(index, at, share) * 100)}%` }}
            />
          </View>
          <View className="qh-steps-name">
            {index < at ? <Icon name="check-bold" size="small" /> : `${index + 1} `}
            {step}
          </View>
        </Tappable>
      ))}
    </View>
  )
})

function filled(index: number, at: number, share: number): number {
  if (index === at) return Math.min(1, Math.max(0, share))
  return index < at ? 1 : 0
}
