import { useRef, useState } from 'react'
import { call, troubleOf, type Trouble } from '../../lib/cloud'
import { summed, type Counted } from './counts-view'

export interface Previewing {
  /** Null while nothing was counted. */
  readonly counted: readonly Counted[] | null
  readonly busy: boolean
  /** Graduates that were looked at so far. */
  readonly looked: number
  readonly trouble: Trouble | null
  readonly count: (at: number) => void
  readonly forget: () => void
}

/** Goes from part to part, so that the largest cohort asks no call for more than the smallest. */
export function usePreview(cohortId: string): Previewing {
  const [counted, setCounted] = useState<readonly Counted[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const run = useRef(0)
  const forget = (): void => {
    run.current += 1
    setCounted(null)
    setBusy(false)
    setLooked(0)
    setTrouble(null)
  }
  const walk = async (at: number): Promise<void> => {
    forget()
    const own = run.current
    setBusy(true)
    const parts: (readonly Counted[])[] = []
    let seen = 0
    try {
      for (let after: string | null = ''; after !== null && run.current === own;) {
        const part: Awaited<ReturnType<typeof partOf>> = await partOf(cohortId, at, after)
        if (run.current !== own) return
        parts.push(part.counts)
        seen += part.looked
        setLooked(seen)
        after = part.next
      }
      setCounted(summed(parts))
    } catch (error) {
      if (run.current === own) setTrouble(troubleOf(error))
    }
    if (run.current === own) setBusy(false)
  }
  return { counted, busy, looked, trouble, count: (at) => void walk(at), forget }
}

const partOf = (cohortId: string, at: number, after: string) =>
  call('keeping.preview', { cohortId, at, after })
