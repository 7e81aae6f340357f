import { useEffect, useState } from 'react'

/** Milliseconds by which the server's clock is ahead of this device's: deadlines are the server's. */
let ahead = 0

/** Remembers the server's time; every answer that carries it is handed in. */
export const noteServerTime = (now: number): void => {
  ahead = now - Date.now()
}

/** The server's time now, as well as this device can tell. Milliseconds since the epoch. */
export const serverNow = (): number => Date.now() + ahead

/** The server's time, told again every so many milliseconds. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ticking = setInterval(() => setNow(serverNow()), everyMs)
    return () => clearInterval(ticking)
  }, [everyMs])
  return now
}
