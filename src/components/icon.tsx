import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Tone } from './tone'
import './icon.css'

export type IconName =
  | 'arrow-right'
  | 'back'
  | 'bell'
  | 'box'
  | 'briefcase'
  | 'building'
  | 'calendar'
  | 'camera'
  | 'card'
  | 'chart'
  | 'chat'
  | 'check'
  | 'check-bold'
  | 'chevron-down'
  | 'chevron-right'
  | 'clock'
  | 'close'
  | 'copy'
  | 'differs'
  | 'download'
  | 'exclaim'
  | 'exit'
  | 'eye'
  | 'eye-off'
  | 'flag'
  | 'gear'
  | 'graduate'
  | 'help'
  | 'hourglass'
  | 'image'
  | 'inbox'
  | 'info'
  | 'list'
  | 'lock'
  | 'offline'
  | 'pen'
  | 'people'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'proof'
  | 'refresh'
  | 'return'
  | 'sail'
  | 'scan'
  | 'search'
  | 'send'
  | 'shield'
  | 'stamp'
  | 'swap'
  | 'trash'
  | 'undo'
  | 'upload'
  | 'warn'

export interface IconProps {
  name: IconName
  /** 16, 20 or 24 px; a step more in large type. */
  size?: 'small' | 'normal' | 'large' | undefined
  /** Without a tone it takes the colour of the text around it. */
  tone?: Tone | undefined
}

/** A drawing that supports a word beside it; never the only sign of something. */
export const Icon = memo(function Icon({ name, size = 'normal', tone }: IconProps) {
  return <View className={`qh-i qh-i-${size} qh-i-${name}${tone === undefined ? '' : ` qh-c-${tone}`}`} />
})
