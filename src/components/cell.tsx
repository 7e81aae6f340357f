import { View } from '@tarojs/components'
import { memo } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Tappable } from './tappable'
import './cell.css'

export interface CellProps {
  icon?: IconName | undefined
  label: string
  /** One line below the label; of a disabled cell, why. */
  help?: string | undefined
  value?: string | undefined
  onTap?: (() => void) | undefined
  disabled?: boolean | undefined
}

/** A row that leads somewhere or tells one value. */
export const Cell = memo(function Cell({ icon, label, help, value, onTap, disabled }: CellProps) {
  const off = disabled === true
  return (
    <Tappable
      className={classes('qh-cell', off && 'qh-cell-off')}
      onTap={off ? undefined : onTap}
      disabled={disabled}
    >
      {icon !== undefined && <Icon name={icon} />}
      <View className="qh-cell-main">
        <View className="qh-cell-label">{label}</View>
        {help !== undefined && <View className="qh-cell-help">{help}</View>}
      </View>
      <View className="qh-cell-value">
        {value}
        {!off && onTap !== undefined && <Icon name="chevron-right" size="small" tone="neutral" />}
      </View>
    </Tappable>
  )
})
