import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { problemSentences } from '../../../domain/messages'
import type { Output } from '../../../domain/contract/contract'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import { serverNow } from '../../lib/now'
import { useCommand } from '../../lib/query'
import { texts } from '../../texts/colleagues'
import { emptyDraft, grantOf, missingIn } from './grant-draft'
import { GrantFields } from './grant-fields'
import type { Colleagues } from './use-colleagues'
import './colleagues.css'

interface Typed {
  readonly name: string
  readonly workNo: string
  readonly phone: string
  readonly days: string
}
const nothingTyped: Typed = { name: '', workNo: '', phone: '', days: '7' }

/** Invites somebody; what comes of it is a code that is shown this once. */
export function InviteSheet({ of, onClose }: { readonly of: Colleagues; readonly onClose: () => void }) {
  // A keystroke draws nothing again: what is typed stands beside the page.
  const typed = useRef<Typed>(nothingTyped)
  const [draft, setDraft] = useState(emptyDraft)
  const [missing, setMissing] = useState<string | null>(null)
  const [made, setMade] = useState<Output<'staff.invite'> | null>(null)
  const command = useCommand('staff.invite')
  const type = useCallback((name: string, value: string): void => {
    typed.current = { ...typed.current, [name]: value }
    setMissing(null)
  }, [])
  const send = async (): Promise<void> => {
    const { name, workNo, phone, days } = typed.current
    const grant = grantOf(draft, { ...of, now: serverNow() })
    const lacking = missingOf(typed.current) ?? missingIn(draft, serverNow())
    setMissing(lacking)
    if (lacking !== null || grant === null) return
    setMade(await command.run({ name, workNo: workNo.trim(), phone, days: Number(days), grants: [grant] }))
  }
  if (made !== null) return <CodeSheet made={made} onClose={onClose} />
  const { trouble } = command
  const phoneProblem = trouble?.fields?.['phone']
  return (
    <Sheet
      open
      cross
      title={texts.invite}
      onClose={onClose}
      confirm={{ label: texts.send, busy: command.busy && texts.saving, onTap: () => void send() }}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {missing !== null && <Banner tone="warn">{missing}</Banner>}
      <TextInput name="name" label={texts.name} initial="" maxLength={40} onChange={type} />
      <View className="qh-col-field">
        <TextInput name="workNo" label={texts.workNo} initial="" maxLength={20} onChange={type} />
      </View>
      <View className="qh-col-field">
        <TextInput
          name="phone"
          label={texts.phone}
          initial=""
          maxLength={40}
          hint={texts.phoneHint}
          error={phoneProblem === undefined ? undefined : problemSentences[phoneProblem]}
          onChange={type}
        />
      </View>
      <GrantFields draft={draft} of={of} onChange={setDraft} />
      <View className="qh-col-field">
        <TextInput
          name="days"
          label={texts.days}
          initial={nothingTyped.days}
          type="number"
          maxLength={2}
          hint={texts.daysHint}
          onChange={type}
        />
      </View>
    </Sheet>
  )
}

function missingOf({ name, workNo, days }: Typed): string | null {
  if (name.trim() === '') return texts.missing.name
  if (workNo.trim() === '') return texts.missing.workNo
  const many = Number(days)
  return Number.isInteger(many) && many >= 1 && many <= 30 ? null : texts.missing.days
}

function CodeSheet({
  made,
  onClose,
}: {
  readonly made: Output<'staff.invite'>
  readonly onClose: () => void
}) {
  const { code, waits } = made
  const shown = `${code.slice(0, 5)}-${code.slice(5)}`
  const copy = (): void => void Taro.setClipboardData({ data: shown }).catch(() => undefined)
  return (
    <Sheet
      open
      title={texts.code}
      text={texts.codeText}
      onClose={onClose}
      cancel={{ label: texts.close }}
      confirm={{ label: texts.copy, icon: 'copy', onTap: copy }}
    >
      <View className="qh-col-code">{shown}</View>
      {waits && <Banner tone="warn">{texts.codeWaits}</Banner>}
    </Sheet>
  )
}
