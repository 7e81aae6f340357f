import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether the page is looked at: pages that lie below another one go on living, and need not work. */
export function usePageShown(): boolean {
  // What stands outside pages (the tab bar) may never be told that it shows.
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}
