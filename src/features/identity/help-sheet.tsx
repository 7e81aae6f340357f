import Taro from '@tarojs/taro'
import { useState } from 'react'
import { failureSentences } from '../../../domain/messages'
import { Sheet } from '../../components/sheet'
import { texts } from '../../texts/bind'
import { CauseList } from './cause-list'
import { laidOut } from './causes'

/** What to look at when it never matches, and words to send to the counselor. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const { causes } = laidOut(failureSentences.bindMismatch)
  const copy = (): void =>
    void Taro.setClipboardData({ data: texts.help.message, success: () => setCopied(true) })
  return (
    <Sheet
      open={open}
      title={texts.help.title}
      text={texts.help.text}
      onClose={onClose}
      cancel={{ label: texts.help.again }}
      confirm={{ label: copied ? texts.help.copied : texts.help.copy, onTap: copy }}
    >
      <CauseList causes={causes} advice={texts.help.advice} />
    </Sheet>
  )
}
