import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { keepText, readTexts } from '../../lib/kept-texts'
import { texts } from '../../texts/staff'
import { ReasonField } from './reason-field'

export interface ReasonSheetProps {
  /** What is decided about which record: what was written outlives the sheet under it. */
  readonly about: { readonly id: string; readonly what: string }
  readonly title: string
  readonly text: string
  readonly phrases: readonly string[]
  readonly placeholder: string
  readonly send: { readonly label: string; readonly busy: string | false; readonly danger: boolean }
  readonly problem: string | null
  /** Answers whether it was done: then what was written is forgotten. */
  readonly onSend: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

const keyOf = (id: string): string => `reasons:${id}`

/** One decision that needs a reason. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { about, title, text, phrases, placeholder, send, problem, onSend, onClose } = props
  const { id, what } = about
  const [initial] = useState(() => readTexts(keyOf(id))[what] ?? '')
  const reason = useRef(initial)
  const [given, setGiven] = useState(initial.trim() !== '')
  const change = useCallback(
    (_field: string, value: string): void => {
      reason.current = value
      keepText(keyOf(id), what, value === '' ? null : value)
      setGiven(value.trim() !== '')
    },
    [id, what],
  )
  const sent = async (): Promise<void> => {
    if (!(await onSend(reason.current.trim()))) return
    keepText(keyOf(id), what, null)
    onClose()
  }
  return (
    <Sheet
      open
      title={title}
      text={text}
      onClose={onClose}
      cancel={{ label: texts.keep }}
      confirm={{
        label: given ? send.label : texts.writeReason,
        danger: send.danger,
        busy: send.busy,
        blocked: !given,
        onTap: () => void sent(),
      }}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <ReasonField
        field={what}
        label={texts.reason}
        phrases={phrases}
        initial={initial}
        placeholder={placeholder}
        onChange={change}
      />
    </Sheet>
  )
}
