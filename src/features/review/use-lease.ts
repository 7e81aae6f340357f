import { useEffect, useRef, useState } from 'react'
import { call } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { usePageShown } from '../../lib/page-shown'
import { readAgain, rememberLease } from './review-cache'
import type { Sitting } from './sitting'
import type { ReviewView } from './use-claim'

/** A lease lasts five minutes without a look. Milliseconds. */
const RENEW_MS = 2 * 60_000

/** Why a record is not in one's hands any more. */
export type Lost = 'time' | 'office'

export const isMine = (view: ReviewView | undefined): view is ReviewView =>
  view !== undefined && view.leaseUntil !== null && !view.heldByOther

/**
 * Prolongs the leases of the record on the page and of the one that is ready, while somebody is looking. Where
 * one was lost, it is read again, and it is told how it was lost.
 */
export function useLease(view: ReviewView | undefined, sitting: Sitting): Lost | null {
  const shown = usePageShown()
  const [lost, setLost] = useState<{ readonly id: string; readonly how: Lost } | null>(null)
  const latest = useRef(view)
  latest.current = view
  const hidden = useRef(false)
  useEffect(() => {
    if (!shown) {
      hidden.current = true
      return undefined
    }
    const renew = async (): Promise<void> => {
      const now = latest.current
      const held = isMine(now) ? now : null
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
      if (held !== null) {
        const how = await howLost(held)
        setLost(how === null ? null : { id: held.id, how })
      }
      if (ready !== null && (await howLost(ready)) !== null) sitting.drop(ready.id)
    }
    // Who comes back to the page may have been away for longer than a lease lasts.
    if (hidden.current) void renew()
    hidden.current = false
    const ticking = setInterval(() => void renew(), RENEW_MS)
    return () => clearInterval(ticking)
  }, [shown, sitting])
  return lost !== null && lost.id === view?.id && !isMine(view) ? lost.how : null
}

/** Reads a record again: null where it is still held. Before its time only the office ends a lease. */
async function howLost({ id, flow, leaseUntil }: ReviewView): Promise<Lost | null> {
  const now = await readAgain(id, flow).catch(() => undefined)
  if (isMine(now)) return null
  return serverNow() < (leaseUntil ?? 0) ? 'office' : 'time'
}
