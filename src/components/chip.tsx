import { memo } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './chip.css'

export interface ChipProps {
  readonly on: boolean
  readonly label: string
  readonly onTap: () => void
}

/** A short word to choose; chosen ones carry a tick. */
export const Chip = memo(function Chip({ on, label, onTap }: ChipProps) {
  return (
    <Tappable className={classes('qh-chip', on && 'qh-chip-on')} role="checkbox" checked={on} onTap={onTap}>
      {on && <Icon name="check" size="small" />}
      {label}
    </Tappable>
  )
})
