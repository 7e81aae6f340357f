import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** A heading and what it is about. */
export function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <View className="qh-show-part">
      <View className="qh-show-head">{head}</View>
      {children}
    </View>
  )
}

/** Things side by side, in as many rows as they need. */
export function Wrap({ children }: { children: readonly ReactNode[] }) {
  return (
    <View className="qh-show-wrap">
      {children.map((child, index) => (
        <View key={index} className="qh-show-item">
          {child}
        </View>
      ))}
    </View>
  )
}

/** Buttons do nothing on this page. */
export const nothing = (): void => undefined
