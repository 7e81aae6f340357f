import type { Capability } from '../../domain/people/roles'
import { texts } from '../texts/kit'
import { isColleague, mayStaff, useMe, type Me } from './me'
import type { PageName } from './pages'
import { useUnread, useUnseen } from './seen-messages'

export type TabKey = 'home' | 'record' | 'messages' | 'queue' | 'progress' | 'windows' | 'mine'

export interface Tab {
  readonly key: TabKey
  readonly label: string
  readonly icon: 'sail' | 'card' | 'bell' | 'inbox' | 'chart' | 'calendar' | 'person'
  readonly page: PageName
}

interface TabRule extends Tab {
  /** Who sees it: graduates and visitors, staff with a capability, or everybody. */
  readonly seenBy: 'graduates' | 'all' | Capability
}

// prettier-ignore
const rules: readonly TabRule[] = [
  { key: 'home',     label: texts.tabs.home,     icon: 'sail',     page: 'home',     seenBy: 'graduates' },
  { key: 'record',   label: texts.tabs.record,   icon: 'card',     page: 'record',   seenBy: 'graduates' },
  { key: 'queue',    label: texts.tabs.queue,    icon: 'inbox',    page: 'queue',    seenBy: 'review' },
  { key: 'progress', label: texts.tabs.progress, icon: 'chart',    page: 'progress', seenBy: 'progress.read' },
  { key: 'windows',  label: texts.tabs.windows,  icon: 'calendar', page: 'windows',  seenBy: 'cohort.write' },
  { key: 'messages', label: texts.tabs.messages, icon: 'bell',     page: 'messages', seenBy: 'all' },
  { key: 'mine',     label: texts.tabs.mine,     icon: 'person',   page: 'mine',     seenBy: 'all' },
]

/** The tabs of this person, by capability; who is on the staff and no graduate has no pages of graduates. */
export function tabsOf(me: Me | undefined): readonly Tab[] {
  const isGraduate = !isColleague(me)
  return rules.filter(({ seenBy }) => {
    if (seenBy === 'all') return true
    return seenBy === 'graduates' ? isGraduate : mayStaff(me, seenBy)
  })
}

/** How many messages are new; of a graduate it costs no call. */
export function useBadge(): number {
  const { me, record } = useMe()
  const ofRecord = useUnseen(record)
  const ofColleague = useUnread(isColleague(me))
  return isColleague(me) ? ofColleague : ofRecord
}

/** The tabs, 消息 with how many are new. */
export function useTabs(): readonly (Tab & { readonly badge?: number })[] {
  const { me } = useMe()
  const badge = useBadge()
  return tabsOf(me).map((tab) => (tab.key === 'messages' ? { ...tab, badge } : tab))
}
