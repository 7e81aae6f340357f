import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'
import './banner.css'

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  warn: 'warn',
  danger: 'warn',
  success: 'check',
  primary: 'info',
}

export interface BannerProps {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ReactNode
}

/** One or two sentences about the whole page. It cannot be closed: it goes when it is no longer true. */
export function Banner({ tone = 'neutral', icon, children }: BannerProps) {
  return (
    <View className={`qh-banner qh-banner-${tone}`} {...aria({ role: 'status' })}>
      <Icon name={icon ?? icons[tone]} tone={tone} />
      <View className="qh-banner-text">{children}</View>
    </View>
  )
}
