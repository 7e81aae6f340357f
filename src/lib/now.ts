import { useEffect, useState } from 'react'
import { usePageShown } from './page-shown'

/** Milliseconds by which the server's clock is ahead of this device's: deadlines are the server's. */
let ahead = 0

/** Clocks on pages, told when it turns out that time is another. */
const clocks = new Set<() => void>()
/** Less is the way of an answer through the network. */
const NOTICEABLE_MS = 2000

/** Remembers the server's time; every answer that carries it is handed in. */
export function noteServerTime(now: number): void {
  const before = ahead
  ahead = now - Date.now()
  if (Math.abs(ahead - before) > NOTICEABLE_MS) for (const tell of clocks) tell()
}

/** The server's time now, as well as this device can tell. Milliseconds since the epoch. */
export const serverNow = (): number => Date.now() + ahead

/** The server's time, told again every so many milliseconds while the page is looked at. */
export function useNow(everyMs: number): number {
  const shown = usePageShown()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!shown) return undefined
    const tell = (): void => setNow(serverNow())
    tell()
    const ticking = setInterval(tell, everyMs)
    clocks.add(tell)
    return () => {
      clearInterval(ticking)
      clocks.delete(tell)
    }
  }, [everyMs, shown])
  return now
}
