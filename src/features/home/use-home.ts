import { useEffect } from 'react'
import type { Trouble } from '../../lib/cloud'
import { useMe, type Me, type OwnRecord } from '../../lib/me'
import { openTab } from '../../lib/navigate'
import { serverNow, useNow } from '../../lib/now'
import { useRefreshOnShow } from '../../lib/query'
import { tabsOf } from '../../lib/tabs'

/** Words such as 剩1天2小时 are looked at again so often; the countdown ticks by itself. Milliseconds. */
const LOOK_AGAIN_MS = 30_000
/** A window that has just opened or closed: a moment later the server surely thinks so too. */
const AFTER_MS = 500
/** The longest that a timer can wait; the page is asked again long before. */
const LONGEST_TIMER_MS = 2_147_483_647

export interface Home {
  readonly me: Me | undefined
  readonly record: OwnRecord | null
  readonly now: number
  readonly trouble: Trouble | null
  readonly ask: () => void
}

/** What the first page knows. Staff without a record of their own are led on to their first tab. */
export function useHome(): Home {
  const { me, record, trouble, ask } = useMe()
  useRefreshOnShow()
  useNow(LOOK_AGAIN_MS)
  const now = serverNow()

  const [first] = tabsOf(me)
  const leadsTo = me !== undefined && first !== undefined && first.page !== 'home' ? first.page : null
  useEffect(() => {
    if (leadsTo !== null) openTab(leadsTo)
  }, [leadsTo])

  const turning = nextTurning(record, now)
  useEffect(() => {
    if (turning === null) return undefined
    const wait = Math.min(turning - serverNow() + AFTER_MS, LONGEST_TIMER_MS)
    const waiting = setTimeout(ask, wait)
    return () => clearTimeout(waiting)
  }, [turning, ask])

  return { me: leadsTo === null ? me : undefined, record, now, trouble, ask }
}

/** The next instant at which something opens or closes for this record. */
function nextTurning(record: OwnRecord | null, now: number): number | null {
  if (record === null) return null
  const windows = Object.values(record.windows).filter((window) => window !== null)
  const instants = [
    ...windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    ...[record.destination.cutOffAt ?? 0, record.destination.serviceEndsAt],
    ...[record.source.returned, record.destination.returned].flatMap((given) => given?.resubmitBy ?? []),
  ].filter((at) => at > now)
  return instants.length === 0 ? null : Math.min(...instants)
}
