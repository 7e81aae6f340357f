import { View } from '@tarojs/components'
import { Children, isValidElement, type ReactNode } from 'react'

/** Parts below one another with the even gaps of a page. WXSS cannot select children whatever they are. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return (
    <View>
      {Children.map(children, (child) =>
        isValidElement(child) || typeof child === 'string' ? <View className="qh-gap">{child}</View> : null,
      )}
    </View>
  )
}
