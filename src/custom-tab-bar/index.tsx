import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { TabBar } from '../components/tab-bar'
import { openTab } from '../lib/navigate'
import { pages } from '../lib/pages'
import { queryClient } from '../lib/query'
import { useTabs, type TabKey } from '../lib/tabs'
import { useThemeClass } from '../lib/theme'

/** WeChat's tab bar. WeChat starts one for each tab's page, apart from the pages: it brings its own provider. */
export default function CustomTabBar() {
  return (
    <QueryClientProvider client={queryClient}>
      <OwnTabs />
    </QueryClientProvider>
  )
}

function OwnTabs() {
  const tabs = useTabs()
  const theme = useThemeClass()
  const at = useOwnTab()
  const opened = (key: TabKey): void => {
    const tab = tabs.find((one) => one.key === key)
    if (tab !== undefined && key !== at) openTab(tab.page)
  }
  return (
    <View className={theme}>
      <TabBar at={at} tabs={tabs} onTab={opened} />
    </View>
  )
}

/**
 * The tab of the page that this bar lies on. WeChat makes a bar for each tab's page and tells the bar nothing
 * when its page is shown again, so it looks once: when it is made, and again as soon as the page is surely there.
 */
function useOwnTab(): TabKey {
  const [at, setAt] = useState(topTab)
  useEffect(() => Taro.nextTick(() => setAt(topTab())), [])
  return at
}

const nativeTabs: readonly TabKey[] = ['home', 'record', 'messages', 'mine']

/** The tab of the page on top; before any page is there, the first. */
function topTab(): TabKey {
  const route = Taro.getCurrentPages().at(-1)?.route ?? ''
  const here = `/${route.replace(/^\//, '')}`
  return nativeTabs.find((key) => pages[key] === here) ?? 'home'
}
