import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { objection as words } from '../../texts/confirmation'
import type { Contract } from './contract-lines'
import { ObjectionLines } from './objection-lines'
import { useObjection, type ObjectionKind } from './use-objection'
import './contract.css'

/** As the contract has it, in characters. */
const LONGEST = 300

export interface ObjectionSheetProps {
  readonly own: OwnRecord
  readonly kind: ObjectionKind
  readonly contract: Contract
  /** What it leads to, said before it is sent. */
  readonly text: string
  readonly onSent: () => void
  readonly onClose: () => void
}

/** What is wrong, or what has changed, in the student's own words. */
export function ObjectionSheet({ own, kind, contract, text, onSent, onClose }: ObjectionSheetProps) {
  const writing = useObjection(own, kind, onSent)
  const { given, holdsNumber, busy, trouble } = writing
  const { title, input, placeholder, send, missing } = words[kind]
  return (
    <Sheet
      open
      cross
      title={title}
      text={text}
      onClose={onClose}
      cancel={{ label: words.keep }}
      confirm={{
        label: given ? send : missing,
        busy: busy && words.sending,
        blocked: !given || holdsNumber,
        onTap: writing.send,
      }}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
      {kind === 'error' && (
        <ObjectionLines contract={contract} chosen={writing.lines} onToggle={writing.toggle} />
      )}
      <View className="qh-con-write">
        <TextInput
          name={kind}
          label={input}
          initial={writing.initial}
          placeholder={placeholder}
          hint={words.hint}
          error={holdsNumber ? words.holdsNumber : undefined}
          maxLength={LONGEST}
          multiline
          onChange={writing.type}
        />
      </View>
    </Sheet>
  )
}
