import { useCallback, useRef, useState } from 'react'
import { askConsent } from '../../lib/ask-consent'
import type { Trouble } from '../../lib/cloud'
import { replace } from '../../lib/navigate'
import { useCommand } from '../../lib/query'
import { holdingNumber, isPart, missingPart, type Part, type TicketKind, type Written } from './ask-form'
import { forgetWritten, keepWritten, readWritten } from './kept-ask'

export interface Asking {
  readonly initial: Written
  readonly kind: TicketKind
  readonly collegeId: string
  readonly missing: ReturnType<typeof missingPart>
  /** Parts with a document number in them. */
  readonly refused: readonly Part[]
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly type: (name: string, value: string) => void
  readonly choose: (chosen: Partial<Pick<Written, 'kind' | 'collegeId'>>) => void
  readonly send: () => void
}

/** [N4] Writing and sending a call for help. The text lives in the inputs; a keystroke draws nothing. */
export function useAsk(cohortId: string, bound: boolean, wanted: TicketKind | null): Asking {
  const [initial] = useState((): Written => {
    const kept = readWritten()
    return wanted === null ? kept : { ...kept, kind: wanted }
  })
  const written = useRef(initial)
  const [chosen, setChosen] = useState({ kind: initial.kind, collegeId: initial.collegeId })
  const [missing, setMissing] = useState(() => missingPart(initial, bound))
  const [refused, setRefused] = useState<readonly Part[]>([])
  const command = useCommand('ticket.open')

  const put = useCallback(
    (next: Written): void => {
      written.current = next
      keepWritten(next)
      setMissing(missingPart(next, bound))
      setRefused((before) => (before.length === 0 ? before : []))
    },
    [bound],
  )
  const type = useCallback(
    (name: string, value: string): void => {
      if (isPart(name)) put({ ...written.current, [name]: value })
    },
    [put],
  )
  const send = async (): Promise<void> => {
    const holding = holdingNumber(written.current)
    setRefused(holding)
    if (holding.length > 0) {
      command.reset()
      return
    }
    askConsent('ticket')
    const { kind, text, collegeId, name, studentNo, phone } = written.current
    const done = await command.run({
      cohortId,
      kind,
      text,
      ...(!bound && { claimant: { name, studentNo, phone, collegeId } }),
    })
    if (done === null) return
    forgetWritten()
    replace('tickets', { sent: '1' })
  }
  return {
    initial,
    ...chosen,
    missing,
    refused,
    busy: command.busy,
    trouble: command.trouble,
    type,
    choose: (choice) => {
      setChosen({ ...chosen, ...choice })
      put({ ...written.current, ...choice })
    },
    send: () => void send(),
  }
}
