import { View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './choice.css'

export interface RadioProps {
  on: boolean
  label: string
  help?: string | undefined
  onTap: () => void
}

/** One of several answers. */
export const Radio = memo(function Radio({ on, label, help, onTap }: RadioProps) {
  return (
    <Tappable
      className={classes('qh-choice qh-choice-radio', on && 'qh-choice-on')}
      role="radio"
      checked={on}
      onTap={onTap}
    >
      <View className="qh-choice-box qh-choice-round" />
      <View className="qh-choice-main">
        <View className="qh-choice-label">{label}</View>
        {help !== undefined && <View className="qh-choice-help">{help}</View>}
      </View>
    </Tappable>
  )
})

export interface CheckProps {
  on: boolean
  label: string
  onTap: () => void
}

/** Yes or no to one sentence. */
export const Check = memo(function Check({ on, label, onTap }: CheckProps) {
  return (
    <Tappable
      className={classes('qh-choice', on && 'qh-choice-on')}
      role="checkbox"
      checked={on}
      onTap={onTap}
    >
      <View className="qh-choice-box">{on && <Icon name="check-bold" size="small" />}</View>
      <View className="qh-choice-main">{label}</View>
    </Tappable>
  )
})
