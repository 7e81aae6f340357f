import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call, troubleOf, type Trouble } from '../../lib/cloud'

/** So long a number stays on the page. Milliseconds. */
const SHOWN_MS = 30_000
const SECOND = 1000

export interface Reveal {
  /** The whole number, for as long as it is shown; it is kept nowhere else. */
  readonly number: string | null
  readonly secondsLeft: number
  readonly busy: boolean
  readonly trouble: Trouble | null
  /** Answers whether the number came. */
  readonly ask: (reason: string) => Promise<boolean>
  readonly hide: () => void
}

/** [B16] The document number, shown for a while; gone as soon as the page is left. No cache of calls ever holds it. */
export function useReveal(id: string): Reveal {
  const [shown, setShown] = useState<{ readonly number: string; readonly left: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const hide = (): void => setShown(null)
  useDidHide(hide)
  const running = shown !== null
  useEffect(() => {
    if (!running) return undefined
    const ticking = setInterval(
      () =>
        setShown((now) => (now === null || now.left <= SECOND ? null : { ...now, left: now.left - SECOND })),
      SECOND,
    )
    return () => clearInterval(ticking)
  }, [running])
  const ask = async (reason: string): Promise<boolean> => {
    setBusy(true)
    setTrouble(null)
    try {
      const { documentNo } = await call('document.reveal', { id, reason })
      setShown({ number: documentNo, left: SHOWN_MS })
      return true
    } catch (error) {
      setTrouble(troubleOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return {
    number: shown?.number ?? null,
    secondsLeft: (shown?.left ?? 0) / SECOND,
    busy,
    trouble,
    ask,
    hide,
  }
}
