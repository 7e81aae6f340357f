import { useState } from 'react'
import type { Input, Output } from '../../../domain/contract/contract'
import { sentenceOf } from '../../lib/cloud'
import { useCommand } from '../../lib/query'
import { chain } from '../../texts/audit'
import type { Checked } from './chain-view'

type Part = Output<'audit.verify'>
type Place = NonNullable<Input<'audit.verify'>['place']>

export interface Verification {
  readonly run: () => void
  /** While it runs, how far it is. */
  readonly busy: string | null
  /** What it found when it came to its end. */
  readonly checked: Checked | null
  /** Why it did not. */
  readonly trouble: string | null
}

/**
 * Works through the whole chain, a part at a time.
 * @param blocks how many there were when the page was asked for
 * @param onEnd also where it broke off: what was found until then is kept
 */
export function useVerify(blocks: number, onEnd: () => void): Verification {
  const { attempt } = useCommand('audit.verify')
  const [busy, setBusy] = useState<string | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const verify = async (): Promise<void> => {
    setChecked(null)
    setTrouble(null)
    const parts: Part[] = []
    let place: Place | null = null
    do {
      const done = parts.reduce((sum, part) => sum + part.blocks, 0)
      setBusy(chain.progress(done, Math.max(blocks, done)))
      const { value, trouble: failed }: Awaited<ReturnType<typeof attempt>> = await attempt({ place })
      if (failed !== null) {
        setTrouble(sentenceOf(failed))
        break
      }
      parts.push(value)
      place = value.next
    } while (place !== null)
    setBusy(null)
    onEnd()
    if (parts.at(-1)?.next === null) setChecked(asOne(parts))
  }
  return { run: () => void verify(), busy, checked, trouble }
}

const asOne = (parts: readonly Part[]): Checked => {
  const sum = (count: (part: Part) => number): number => parts.reduce((all, part) => all + count(part), 0)
  return {
    lines: sum(({ lines }) => lines),
    purged: sum(({ purged }) => purged),
    found: sum(({ found }) => found),
    findings: parts.flatMap(({ findings }) => findings),
  }
}
