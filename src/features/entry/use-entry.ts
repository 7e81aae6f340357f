import { useEffect, useState } from 'react'
import { useMe } from '../../lib/me'
import { open } from '../../lib/navigate'
import { chooseOwn } from '../../lib/own-choice'
import { usePageShown } from '../../lib/page-shown'
import { useConsent } from '../../lib/consent'
import { leadOf } from './lead'
import { readEntry, type Entry, type Params } from './read-entry'

/** What a link asked for and has not been done; it outlives the page, since binding ends on another home page. */
interface Pending {
  readonly entry: Entry
  readonly askedToBind: boolean
}
let pending: Pending | null = null

/** In a browser, going back may open the address anew: it leads on once. */
const followed = new Set<string>()

/** Remembers what a page was opened for. Answers whether it names a cohort at all. */
function begin(params: Params): boolean {
  const entry = readEntry(params)
  if (entry === null) return false
  const address = `${entry.cohort}?${entry.step}`
  if (process.env.TARO_ENV === 'h5' && followed.has(address)) return false
  followed.add(address)
  pending = { entry, askedToBind: false }
  return true
}

export interface Entered {
  /** The link names a cohort that there is not. */
  readonly lost: boolean
  readonly dismiss: () => void
}

/** [D2] Leads on from the first page, once for each opening: going back home stays there. */
export function useEntry(params: Params): Entered {
  const [lost, setLost] = useState(false)
  const { me } = useMe()
  const shown = usePageShown()
  const consented = useConsent()
  useState(() => begin(params))

  useEffect(() => {
    if (!shown || me === undefined || pending === null) return
    const { entry, askedToBind } = pending
    const lead = leadOf(entry, me)
    const isBound = me.records.some(({ cohortId }) => cohortId === entry.cohort)
    if (isBound) chooseOwn(entry.cohort)
    // The own record is shown only after the person has agreed: this page asks first, and comes back here.
    if (isBound && !consented) return
    if (lead.kind === 'bind') {
      if (askedToBind) return
      pending = { entry, askedToBind: true }
      open('bind', { cohort: entry.cohort })
      return
    }
    pending = null
    if (lead.kind === 'page') open(lead.page)
    if (lead.kind === 'unknownCohort') setLost(true)
  }, [shown, me, consented])

  return { lost, dismiss: () => setLost(false) }
}
