import { View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './chip.css'

export interface ChipProps {
  readonly on: boolean
  readonly label: string
  /** What a tap does, where the label alone does not say it. */
  readonly spoken?: string | undefined
  /** Chosen, and a tap takes it away: a cross at its end instead of a tick. */
  readonly removable?: boolean | undefined
  readonly onTap: () => void
}

/** A short word to choose; chosen ones carry a tick. */
export const Chip = memo(function Chip({ on, label, spoken, removable = false, onTap }: ChipProps) {
  return (
    <Tappable
      className={classes('qh-chip', on && 'qh-chip-on')}
      {...(removable ? { role: 'button' } : { role: 'checkbox', checked: on })}
      label={spoken}
      onTap={onTap}
    >
      {on && !removable && <Icon name="check" size="small" />}
      {label}
      {removable && (
        <View className="qh-chip-x">
          <Icon name="close" size="small" />
        </View>
      )}
    </Tappable>
  )
})
