import { useCallback, useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { revokeOf, texts } from '../../texts/review'
import { ReasonField } from './reason-field'

export interface RevokeSheetProps {
  readonly name: string
  readonly busy: boolean
  readonly problem: string | null
  readonly onSend: (reason: string) => void
  readonly onClose: () => void
}

/** Taking a decision back, with a reason that the student reads. */
export function RevokeSheet({ name, busy, problem, onSend, onClose }: RevokeSheetProps) {
  const reason = useRef('')
  const [given, setGiven] = useState(false)
  const change = useCallback((_field: string, text: string): void => {
    reason.current = text.trim()
    setGiven(text.trim() !== '')
  }, [])
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
        field="general"
        label={texts.revokeReason}
        phrases={[]}
        initial=""
        placeholder={texts.revokePlaceholder}
        onChange={change}
      />
    </Sheet>
  )
}
