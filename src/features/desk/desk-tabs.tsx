import { View } from '@tarojs/components'
import { Tabs } from '../../components/tabs'
import { texts } from '../../texts/queue'
import type { Counts } from './counts'
import './desk.css'

export const deskTabs = ['source', 'destination', 'corrections', 'tickets'] as const
export type DeskTab = (typeof deskTabs)[number]

/** A parameter of the page as a tab; whatever is none is the first. */
export const tabOf = (name: string | undefined): DeskTab => deskTabs.find((tab) => tab === name) ?? 'source'

export interface DeskTabsProps {
  readonly at: DeskTab
  readonly counts: Counts | undefined
  /** What the tab that is looked at knows itself; undefined: as it was counted. */
  readonly own: number | undefined
  readonly onTab: (tab: DeskTab) => void
}

/** Everything that waits for this person, by kind. */
export function DeskTabs({ at, counts, own, onTab }: DeskTabsProps) {
  const items = deskTabs.map((key) => ({
    key,
    label: texts.tabs[key],
    count: (key === at ? own : undefined) ?? counted(counts, key),
  }))
  return (
    <View className="qh-desk-tabs">
      <Tabs items={items} at={at} onChange={(key) => onTab(tabOf(key))} />
    </View>
  )
}

/** Calls for help are counted when they are asked for, the others by the timer. */
function counted(counts: Counts | undefined, tab: DeskTab): number | undefined {
  if (counts === undefined) return undefined
  if (tab === 'tickets') return counts.tickets
  if (counts.countedAt === null) return undefined
  return tab === 'corrections' ? counts.corrections : counts[tab].waiting
}
