import { useState } from 'react'
import type { FlowName } from '../../../domain/registration/standing'
import { noFilter, type DeskFilter, type TabList } from './lists'

/** What the person looks at; kept while the page lives, from one flow to the other and back. */
export interface Choices {
  /** Null: nothing was chosen yet. */
  readonly tabs: Readonly<Record<FlowName, TabList | null>>
  readonly chooseTab: (flow: FlowName, tab: TabList) => void
  readonly filter: DeskFilter
  readonly setFilter: (filter: DeskFilter) => void
}

export function useChoices(): Choices {
  const [tabs, setTabs] = useState<Choices['tabs']>({ source: null, destination: null })
  const [filter, setFilter] = useState(noFilter)
  return {
    tabs,
    chooseTab: (flow, tab) => {
      setTabs({ ...tabs, [flow]: tab })
      // A signal is a list of its own: whoever chooses another list leaves it.
      setFilter({ ...filter, signal: null })
    },
    filter,
    setFilter,
  }
}
