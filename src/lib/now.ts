import { useEffect, useState } from 'react'
import { usePageShown } from './page-shown'

/** Milliseconds by which the server's clock is ahead of this device's: deadlines are the server's. */
let ahead = 0

/** Remembers the server's time; every answer that carries it is handed in. */
export const noteServerTime = (now: number): void => {
  ahead = now - Date.now()
}

/** The server's time now, as well as this device can tell. Milliseconds since the epoch. */
export const serverNow = (): number => Date.now() + ahead

/** The server's time, told again every so many milliseconds while the page is looked at. */
export function useNow(everyMs: number): number {
  const shown = usePageShown()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!shown) return undefined
    setNow(serverNow())
    const ticking = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(ticking)
  }, [everyMs, shown])
  return now
}
