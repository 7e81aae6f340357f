import { useState } from 'react'
import type { Trouble } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { leaseText, type DeskRow } from './rows'

export interface TakeOut {
  /** Whose record is to be taken out of somebody's hands, and who holds it; null while nothing is asked. */
  readonly asking: { readonly id: string; readonly name: string; readonly held: string } | null
  readonly ask: (row: DeskRow) => void
  readonly close: () => void
  readonly confirm: () => void
  readonly busy: boolean
  readonly trouble: Trouble | null
}

/** The office ends another's lease. `onDone` is told whose record it was. */
export function useTakeOut(onDone: (name: string) => void): TakeOut {
  const [asking, setAsking] = useState<TakeOut['asking']>(null)
  const { run, busy, trouble, reset } = useCommand('queue.release')
  const confirm = async (): Promise<void> => {
    if (asking === null) return
    if ((await run({ id: asking.id, ofOthers: true })) === null) return
    setAsking(null)
    onDone(asking.name)
  }
  return {
    asking,
    ask: (row) => {
      reset()
      setAsking({ id: row.id, name: row.name, held: leaseText(row, serverNow()) ?? '' })
    },
    close: () => setAsking(null),
    confirm: () => void confirm(),
    busy,
    trouble,
  }
}
