import { useState, type ReactNode } from 'react'
import { CallsPage } from '../../../features/calls/calls-page'
import { DeskPage } from '../../../features/desk/desk-page'
import { DeskTabs, tabOf } from '../../../features/desk/desk-tabs'
import { RoleSwitch } from '../../../features/desk/role-switch'
import { useChoices } from '../../../features/desk/use-choices'
import { useCounts } from '../../../features/desk/use-counts'
import { CorrectionsPage } from '../../../features/review/corrections-page'
import { useActing } from '../../../lib/acting'

export interface QueueTabsProps {
  readonly cohortId: string
  readonly choosing: ReactNode
  readonly first: string | undefined
}

/** The desk: submissions of both flows, corrections and calls for help, as one of the own roles or as all. */
export function QueueTabs({ cohortId, choosing, first }: QueueTabsProps) {
  const [tab, setTab] = useState(() => tabOf(first))
  const acting = useActing()
  const { as } = acting
  const counts = useCounts(cohortId, as)
  const choices = useChoices()
  const head = (own: number | undefined): ReactNode => (
    <DeskTabs at={tab} counts={counts} own={own} onTab={setTab} />
  )
  const top = (
    <>
      {choosing}
      {acting.roles.length > 1 && <RoleSwitch acting={acting} />}
    </>
  )
  const frame = { cohortId, as, top, head }
  if (tab === 'corrections') return <CorrectionsPage {...frame} />
  if (tab === 'tickets') return <CallsPage {...frame} />
  // Another flow or role is another list: nothing chosen in one is chosen in the other.
  return (
    <DeskPage
      key={`${tab} ${as ?? ''}`}
      of={{ cohortId, flow: tab, as }}
      choices={choices}
      counts={counts}
      head={head}
      top={top}
    />
  )
}
