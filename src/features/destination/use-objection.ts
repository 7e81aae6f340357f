import { useCallback, useRef, useState } from 'react'
import { holdsDocumentNumber } from '../../../domain/people/holds-document'
import { isObjectionField } from '../../../domain/registration/objection-fields'
import { askConsent } from '../../lib/ask-consent'
import type { Trouble } from '../../lib/cloud'
import { keepText, readTexts } from '../../lib/kept-texts'
import type { OwnRecord } from '../../lib/me'
import { useRecordCommand } from '../../lib/use-record-command'

export type ObjectionKind = 'error' | 'change'

/** As the contract has it. */
const MOST_LINES = 30

export interface Objecting {
  readonly initial: string
  /** Something was written. */
  readonly given: boolean
  /** It looks like a document number: the server refuses it, and this device keeps none. */
  readonly holdsNumber: boolean
  /** Keys of the lines it is about. */
  readonly lines: readonly string[]
  readonly toggle: (line: string) => void
  readonly type: (name: string, value: string) => void
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly send: () => void
}

/** Under which the device keeps what was written and not sent; forgotten with the record. */
const keyOf = (own: OwnRecord): string => `objection:${own.id}`
const linesOf = (kind: ObjectionKind): string => `${kind}.lines`

const keptLines = (own: OwnRecord, kind: ObjectionKind): readonly string[] =>
  (readTexts(keyOf(own))[linesOf(kind)] ?? '').split(',').filter(isObjectionField)

/** 信息有误 and 申请变更: what is written comes back after a kill, and is gone once it is sent. */
export function useObjection(own: OwnRecord, kind: ObjectionKind, onSent: () => void): Objecting {
  const key = keyOf(own)
  const [initial] = useState(() => readTexts(key)[kind] ?? '')
  const text = useRef(initial)
  const [given, setGiven] = useState(initial.trim() !== '')
  const [holdsNumber, setHolds] = useState(false)
  const [lines, setLines] = useState(() => keptLines(own, kind))
  const error = useRecordCommand('destination.reportError')
  const change = useRecordCommand('destination.askChange')
  const type = useCallback(
    (_name: string, value: string): void => {
      text.current = value
      const holds = holdsDocumentNumber(value, '')
      keepText(key, kind, value === '' || holds ? null : value)
      setGiven(value.trim() !== '')
      setHolds(holds)
    },
    [key, kind],
  )
  const toggle = (line: string): void => {
    const next = lines.includes(line) ? lines.filter((one) => one !== line) : [...lines, line]
    keepText(key, linesOf(kind), next.length === 0 ? null : next.join(','))
    setLines(next.slice(0, MOST_LINES))
  }
  const send = async (): Promise<void> => {
    askConsent('objection')
    const said = { cohortId: own.cohortId, text: text.current.trim() }
    const done = kind === 'error' ? await error.run({ ...said, fields: [...lines] }) : await change.run(said)
    if (done === null) return
    keepText(key, kind, null)
    keepText(key, linesOf(kind), null)
    onSent()
  }
  const { busy, trouble } = kind === 'error' ? error : change
  return {
    initial,
    given,
    holdsNumber: holdsNumber || trouble?.code === 'textHoldsNumber',
    lines,
    toggle,
    type,
    busy,
    trouble,
    send: () => void send(),
  }
}
