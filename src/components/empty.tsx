import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import type { Tone } from './tone'
import './chart.css'
import './empty.css'

export interface EmptyProps {
  icon?: IconName | undefined
  /** What is so. */
  title: string
  /** What happens next. */
  text?: string | undefined
  action?: { label: string; onTap: () => void } | undefined
}

/** Nothing here, and that is all right. */
export function Empty({ icon = 'inbox', title, text, action }: EmptyProps) {
  return (
    <Notice icon={icon} tone="primary" title={title} text={text} chart>
      {action !== undefined && <Button onTap={action.onTap}>{action.label}</Button>}
    </Notice>
  )
}

interface NoticeProps {
  icon: IconName
  tone: Tone
  title: string
  text: string | undefined
  chart?: boolean | undefined
  children: ReactNode
}

/** A card with a drawing, a sentence and at most one button. */
export function Notice({ icon, tone, title, text, chart, children }: NoticeProps) {
  return (
    <View className="qh-empty">
      {chart === true && <View className="qh-chart qh-chart-card" />}
      <View className="qh-empty-in">
        <Icon name={icon} size="large" tone={tone} />
        <View className="qh-empty-title">{title}</View>
        {text !== undefined && <View className="qh-empty-text">{text}</View>}
        {children !== false && <View className="qh-empty-act">{children}</View>}
      </View>
    </View>
  )
}
