import { View } from '@tarojs/components'
import { Children, Fragment, isValidElement, type PropsWithChildren, type ReactNode } from 'react'
import { useReads, useSetting, useWide } from '../lib/desk'
import { frame } from '../lib/frame'
import { useConsentGate } from '../lib/consent-gate'
import { back as goBack, isNativeTab, open, openTab } from '../lib/navigate'
import { useTabs, type TabKey } from '../lib/tabs'
import { useThemeClass } from '../lib/theme'
import { texts } from '../texts/kit'
import { texts as privacy } from '../texts/privacy'
import { classes } from './classes'
import { Empty } from './empty'
import { Icon } from './icon'
import { OfflineBanner } from './offline'
import { PhoneChrome } from './phone-chrome'
import { SideBar } from './side-bar'
import { TabBar } from './tab-bar'
import { Tappable } from './tappable'
import './chart.css'
import './page.css'

export interface PageProps {
  title?: string | undefined
  /** The cohort's name: the word mark stands at the left instead of a title. */
  brand?: string | undefined
  /** false: no way back, as on tabs. */
  back?: boolean | undefined
  onBack?: (() => void) | undefined
  /** The sea chart behind the head. */
  chart?: boolean | undefined
  /** Stays below the title: step bar, tabs. */
  head?: ReactNode
  /** An ActionBar. */
  bar?: ReactNode
  /** This page is a tab: the tab bar is shown where WeChat does not show it itself. */
  tab?: TabKey | undefined
  /** On a wide screen it takes all of the width, as tables do; otherwise lines stay readable. */
  full?: boolean | undefined
  /** Sheets. */
  overlay?: ReactNode
  /** Personal data is typed here, so the person agrees first; left open, that is so where there is an own record. */
  personal?: boolean | undefined
  children?: ReactNode
}

/** The frame of every page: title beside WeChat's capsule, body with even gaps, bars at the bottom. */
export function Page(props: PageProps) {
  const { chart = false, tab, full = false } = props
  const theme = useThemeClass()
  const setting = useSetting()
  const reads = useReads()
  const hasSide = useWide() && setting === 'qh-desk'
  const waits = useConsentGate(props.personal)
  const { head, bar, overlay, children } = waits ? { children: <ConsentNeeded /> } : props
  const { statusBar } = frame()
  return (
    <View className={classes('qh-page', theme, setting, full && 'qh-desk-full', reads && 'qh-desk-read')}>
      {hasSide && <SideBar />}
      {chart && <View className="qh-chart qh-chart-page" />}
      <View className="qh-page-top" style={{ paddingTop: `${statusBar}px` }}>
        {chart && <View className="qh-chart qh-chart-page" />}
        <PhoneChrome />
        <Nav {...props} />
        {head !== undefined && <View className="qh-page-head">{head}</View>}
      </View>
      <View className="qh-page-body">
        <OfflineBanner />
        {spaced(children)}
      </View>
      {(bar !== undefined || tab !== undefined) && (
        <View className={classes('qh-page-bottom', tab !== undefined && 'qh-page-tabbed')}>
          {bar}
          {tab !== undefined && !hasSide && <TabsBelow at={tab} />}
        </View>
      )}
      {overlay}
    </View>
  )
}

/** Instead of anything personal, for who came back from pages/privacy without having agreed. */
function ConsentNeeded() {
  const { title, text, action } = privacy.gate
  return (
    <Empty icon="shield" title={title} text={text} action={{ label: action, onTap: () => open('privacy') }} />
  )
}

function Nav({ title, brand, onBack = goBack, ...rest }: PageProps) {
  const { nav, capsule } = frame()
  const hasBack = rest.back ?? (brand === undefined && rest.tab === undefined)
  return (
    <View className="qh-page-nav" style={{ height: `${nav}px`, paddingRight: `${capsule}px` }}>
      {hasBack && (
        <Tappable className="qh-page-back" label={texts.back} onTap={onBack}>
          <Icon name="back" size="large" />
        </Tappable>
      )}
      {brand === undefined ? (
        <View className="qh-page-title" style={{ left: `${capsule}px`, right: `${capsule}px` }}>
          {title}
        </View>
      ) : (
        <View className="qh-page-brand">
          <View className="qh-page-mark">
            <View className="qh-page-mark-sail" />
          </View>
          <View className="qh-page-word">{texts.name}</View>
          {brand !== '' && <View className="qh-page-cohort">{brand}</View>}
        </View>
      )}
    </View>
  )
}

/** Each part of the body in a box of its own: WXSS cannot select children whatever they are. */
function spaced(children: ReactNode): ReactNode {
  return Children.map(children, (child) => {
    if (isValidElement<PropsWithChildren>(child) && child.type === Fragment)
      return spaced(child.props.children)
    return isValidElement(child) || typeof child === 'string' ? <View className="qh-gap">{child}</View> : null
  })
}

function TabsBelow({ at }: { at: TabKey }) {
  const tabs = useTabs()
  const page = (key: TabKey) => tabs.find((tab) => tab.key === key)?.page
  const here = page(at)
  if (process.env.TARO_ENV === 'weapp' && here !== undefined && isNativeTab(here))
    return <View className="qh-page-room" />
  const openAt = (key: TabKey): void => {
    const target = page(key)
    if (target !== undefined && key !== at) openTab(target)
  }
  return <TabBar at={at} tabs={tabs} onTab={openAt} />
}
