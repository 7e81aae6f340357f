import { texts } from '../texts/kit'
import type { Capability } from '../../domain/people/roles'
import { mayStaff, useMe, type Me } from './me'
import { pages, type PageName } from './pages'
import { tabsOf } from './tabs'

/** A line of the side bar. */
export interface DeskEntry {
  readonly page: PageName
  readonly label: string
  readonly icon:
    | 'sail'
    | 'card'
    | 'bell'
    | 'inbox'
    | 'chart'
    | 'calendar'
    | 'person'
    | 'gear'
    | 'people'
    | 'list'
    | 'shield'
    | 'hourglass'
}

interface DeskRule extends DeskEntry {
  readonly seenBy: Capability
}

/** Beside the tabs: what a phone reaches from 我的. */
// prettier-ignore
const rules: readonly DeskRule[] = [
  { page: 'cohorts',   label: texts.desk.cohorts,   icon: 'gear',      seenBy: 'cohort.write' },
  { page: 'people',    label: texts.desk.people,    icon: 'people',    seenBy: 'staff.grant' },
  { page: 'audit',     label: texts.desk.audit,     icon: 'list',      seenBy: 'audit.read' },
  { page: 'retention', label: texts.desk.retention, icon: 'hourglass', seenBy: 'data.keep' },
  { page: 'status',    label: texts.desk.status,    icon: 'shield',    seenBy: 'status.read' },
]

/** Pages that lie below an entry. */
const below: Partial<Record<PageName, readonly PageName[]>> = {
  queue: ['review', 'corrections', 'calls', 'mending'],
  progress: ['print', 'upstream', 'destinations', 'push'],
  windows: ['extensions'],
  cohorts: ['cohort', 'policy', 'locks'],
}

/** What the side bar of this person lists; 我的 is at its foot. */
export const deskEntriesOf = (me: Me | undefined): readonly DeskEntry[] => [
  ...tabsOf(me).filter(({ key }) => key !== 'mine'),
  ...rules.filter(({ seenBy }) => mayStaff(me, seenBy)),
]

export const useDeskEntries = (): readonly DeskEntry[] => deskEntriesOf(useMe().me)

/** Whether the page at this address is the entry's or lies below it. */
export const isEntryOf = ({ page }: DeskEntry, path: string): boolean =>
  [page, ...(below[page] ?? [])].some((name) => pages[name] === path)
