import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Tab, TabKey } from '../lib/tabs'
import { badgeWords } from '../texts/kit'
import { aria } from './aria'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'
import './tab-bar.css'

export interface TabBarProps {
  at: TabKey
  tabs: readonly (Tab & { readonly badge?: number | undefined })[]
  onTab: (key: TabKey) => void
}

/** The areas of the app, only those that this person may open. */
export const TabBar = memo(function TabBar({ at, tabs, onTab }: TabBarProps) {
  return (
    <View className="qh-tabbar" {...aria({ role: 'tablist' })}>
      {tabs.map(({ key, label, icon, badge = 0 }) => (
        <Tappable
          key={key}
          className={classes('qh-tabbar-one', key === at && 'qh-tabbar-on')}
          role="tab"
          checked={key === at}
          onTap={() => onTab(key)}
        >
          <Icon name={icon} size="large" />
          {label}
          {badge > 0 && <View className="qh-tabbar-badge">{badgeWords(badge)}</View>}
        </Tappable>
      ))}
    </View>
  )
})
