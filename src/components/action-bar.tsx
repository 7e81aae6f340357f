import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'
import { classes } from './classes'
import './action-bar.css'

export interface ActionBarProps {
  /** Above everything: what can still be undone. */
  above?: ReactNode
  /** Below the buttons: what keys do. */
  below?: ReactNode
  /** One line above: 21:17 已自动保存草稿. */
  hint?: ReactNode
  /** Buttons: secondary left, filled right. */
  children: ReactNode
}

/** What to press, at the bottom of a task. */
export function ActionBar({ above, hint, below, children }: ActionBarProps) {
  const many = Children.toArray(children).length > 2
  return (
    <View className="qh-bar">
      {above}
      {hint !== undefined && hint !== null && <View className="qh-bar-hint">{hint}</View>}
      <View className={classes('qh-bar-row', many && 'qh-bar-many')}>{children}</View>
      {below}
    </View>
  )
}
