import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './fields.css'

/** A rounded group of field rows. */
export function Fields({ children }: { children: ReactNode }) {
  return <View className="qh-fields">{children}</View>
}
