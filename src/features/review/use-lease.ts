import { useEffect, useRef, useState } from 'react'
import { call } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { usePageShown } from '../../lib/page-shown'
import { readAgain, rememberLease } from './review-cache'
import type { Sitting } from './sitting'
import type { ReviewView } from './review'

/** A lease lasts five minutes without a look. Milliseconds. */
const RENEW_MS = 2 * 60_000

/** Why a record is not in one's hands any more. */
export type Lost = 'time' | 'office'

export const isMine = (view: ReviewView | undefined): view is ReviewView =>
  view !== undefined && view.leaseUntil !== null && !view.heldByOther

/**
 * Prolongs the leases of the record on the page and of the one that is ready, while somebody is looking. Where
 * one was lost, it is told how it was lost.
 */
export function useLease(view: ReviewView | undefined, sitting: Sitting): Lost | null {
  const shown = usePageShown()
  const latest = useRef(view)
  latest.current = view
  const hidden = useRef(false)
  useEffect(() => {
    if (!shown) {
      hidden.current = true
      return undefined
    }
    // Who comes back to the page may have been away for longer than a lease lasts.
    if (hidden.current) void renew(latest.current, sitting)
    hidden.current = false
    const ticking = setInterval(() => void renew(latest.current, sitting), RENEW_MS)
    return () => clearInterval(ticking)
  }, [shown, sitting])
  return useLost(view)
}

async function renew(view: ReviewView | undefined, sitting: Sitting): Promise<void> {
  const held = isMine(view) ? view : null
  const { ready } = sitting
  const asked = [held, ready].filter((one) => one !== null)
  if (asked.length === 0) return
  const answer = await call('queue.renew', { ids: asked.map(({ id }) => id) }).catch(() => null)
  if (answer === null) return
  if (answer.renewed === asked.length) {
    for (const { id, flow } of asked) rememberLease(id, flow, answer.until)
    sitting.prolong(answer.until)
    return
  }
  // Which of them it was is not told.
  const found = await Promise.all(asked.map(({ id, flow }) => readAgain(id, flow).catch(() => undefined)))
  if (ready !== null && !isMine(found[asked.indexOf(ready)])) sitting.drop(ready.id)
}

/** A record that was held and is not any more, although nobody else holds it: before its time the office took it. */
function useLost(view: ReviewView | undefined): Lost | null {
  const held = useRef<{ readonly id: string; readonly until: number } | null>(null)
  const [lost, setLost] = useState<{ readonly id: string; readonly how: Lost } | null>(null)
  const mine = isMine(view)
  const id = view?.id ?? ''
  const until = view?.leaseUntil ?? 0
  useEffect(() => {
    if (mine) {
      held.current = { id, until }
      setLost(null)
    } else if (held.current?.id === id)
      setLost({ id, how: serverNow() < held.current.until ? 'office' : 'time' })
  }, [mine, id, until])
  return lost !== null && lost.id === id && !mine ? lost.how : null
}
