import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { revokeOf, texts } from '../../texts/review'
import { ReasonField } from './reason-field'
import { REVOKE } from './use-reasons'

export interface RevokeSheetProps {
  readonly name: string
  /** What was written before; it outlives the sheet. */
  readonly initial: string
  readonly onWrite: (field: string, text: string) => void
  readonly busy: boolean
  readonly problem: string | null
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** Taking a decision back, with a reason that the student reads. */
export function RevokeSheet(props: RevokeSheetProps) {
  const { name, initial, onWrite, busy, problem, onSend, onClose } = props
  const reason = useRef(initial.trim())
  const [given, setGiven] = useState(initial.trim() !== '')
  const change = useCallback(
    (field: string, text: string): void => {
      reason.current = text.trim()
      setGiven(text.trim() !== '')
      onWrite(field, text)
    },
    [onWrite],
  )
  return (
    <Sheet
      open
      title={revokeOf(name)}
      text={texts.revokeText}
      onClose={onClose}
      cancel={{ label: texts.keep }}
      confirm={{
        label: given ? texts.sendRevoke : texts.writeRevokeReason,
        danger: true,
        busy: busy && texts.revoking,
        blocked: !given,
        onTap: () => onSend(reason.current),
      }}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <ReasonField
        field={REVOKE}
        label={texts.revokeReason}
        phrases={[]}
        initial={initial}
        placeholder={texts.revokePlaceholder}
        onChange={change}
      />
    </Sheet>
  )
}
