import { useState } from 'react'
import type { Trouble } from '../../lib/cloud'
import { forgetRecord } from '../../lib/draft'
import type { OwnRecord } from '../../lib/me'
import { open } from '../../lib/navigate'
import { useCommand } from '../../lib/query'

export interface Unbinding {
  /** The record about to be let go of: its sheet is open. */
  readonly record: OwnRecord | null
  readonly ask: (record: OwnRecord) => void
  readonly close: () => void
  readonly confirm: () => void
  readonly busy: boolean
  readonly trouble: Trouble | null
}

/** [R1] Letting go of a record. It names the binding that the page showed, so that a late repetition harms nothing. */
export function useUnbind(): Unbinding {
  const [record, setRecord] = useState<OwnRecord | null>(null)
  const { run, busy, trouble, reset } = useCommand('identity.unbind')
  const close = (): void => {
    reset()
    setRecord(null)
  }
  const unbind = async ({ id, cohortId, boundAt }: OwnRecord): Promise<void> => {
    if ((await run({ cohortId, boundAt })) === null) return
    forgetRecord(id)
    close()
    // [G10] Most who let go chose the wrong year: what comes next is the right one.
    open('bind', { again: '1' })
  }
  return {
    record,
    ask: setRecord,
    close,
    confirm: () => {
      if (record !== null) void unbind(record)
    },
    busy,
    trouble,
  }
}
