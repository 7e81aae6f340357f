import { useRef, useState } from 'react'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { keepText, readTexts, sheetKey } from '../../lib/kept-texts'
import { useRecordCommand } from '../../lib/use-record-command'
import { texts } from '../../texts/receipt'
import type { Own } from './model'

const FIELD = 'askRevoke'
/** As the call takes it. Characters. */
const LONGEST = 200

/** [R9] Asks the school to take an approval back: a reason, and it goes to the teachers. */
export function RevokeSheet({ own, onClose }: { own: Own; onClose: () => void }) {
  const key = sheetKey(own.id)
  const command = useRecordCommand('source.askRevoke')
  const [initial] = useState(() => readTexts(key)[FIELD] ?? '')
  const typed = useRef(initial)
  const [missing, setMissing] = useState(false)
  const ask = async (): Promise<void> => {
    const reason = typed.current.trim()
    setMissing(reason === '')
    if (reason === '') return
    if ((await command.run({ cohortId: own.cohortId, reason })) === null) return
    keepText(key, FIELD, null)
    onClose()
  }
  return (
    <Sheet
      open
      title={texts.askRevokeTitle}
      text={texts.askRevokeText}
      onClose={onClose}
      confirm={{
        label: texts.askRevokeSend,
        busy: command.busy && texts.sending,
        onTap: () => void ask(),
      }}
    >
      {command.trouble !== null && <Banner tone="danger">{sentenceOf(command.trouble)}</Banner>}
      <TextInput
        name={FIELD}
        label={texts.reason}
        initial={initial}
        maxLength={LONGEST}
        multiline
        error={missing ? texts.reasonMissing : undefined}
        onChange={(_field, value) => {
          typed.current = value
          keepText(key, FIELD, value === '' ? null : value)
        }}
      />
    </Sheet>
  )
}
