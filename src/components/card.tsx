import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './card.css'

export interface CardProps {
  title?: string | undefined
  /** At the right of the title: whose, how many, a link. */
  aside?: ReactNode
  /** No room above and below: for rows that bring their own. */
  flush?: boolean | undefined
  /** The head becomes the target, or, without a title, the whole card. */
  onTap?: (() => void) | undefined
  children?: ReactNode
}

/** A sheet of paper on the page: one matter, one heading at most. */
export function Card({ title, aside, flush, onTap, children }: CardProps) {
  const className = classes('qh-card', flush === true && 'qh-card-flush')
  if (title === undefined)
    return (
      <Tappable className={className} onTap={onTap}>
        {children}
      </Tappable>
    )
  return (
    <View className={className}>
      <Tappable className="qh-card-head" onTap={onTap}>
        <View className="qh-card-title">{title}</View>
        <View className="qh-card-aside">
          {aside}
          {onTap !== undefined && <Icon name="chevron-right" size="small" />}
        </View>
      </Tappable>
      {children}
    </View>
  )
}

export interface SectionHeadProps {
  title: string
  aside?: ReactNode
}

/** The heading of what follows on the page's ground, between cards. */
export function SectionHead({ title, aside }: SectionHeadProps) {
  return (
    <View className="qh-sec">
      <View className="qh-sec-title">{title}</View>
      {aside !== undefined && <View className="qh-card-aside">{aside}</View>}
    </View>
  )
}
