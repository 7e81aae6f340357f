import { View } from '@tarojs/components'
import { failureSentences } from '../../../domain/messages'
import { Cell } from '../../components/cell'
import { Sheet } from '../../components/sheet'
import { open as openPage } from '../../lib/navigate'
import { texts } from '../../texts/bind'
import { CauseList } from './cause-list'
import { laidOut } from './causes'
import { ticketKinds, type TicketKind } from './ticket-kinds'
import './bind.css'

export interface HelpSheetProps {
  readonly open: boolean
  readonly cohortId: string
  readonly onClose: () => void
}

/** [R3, N4] What to look at when it never matches, and four ways to say so to the school. */
export function HelpSheet({ open, cohortId, onClose }: HelpSheetProps) {
  const { causes } = laidOut(failureSentences.bindMismatch)
  const ask = (kind: TicketKind | 'other'): void => {
    onClose()
    openPage('ask', { cohort: cohortId, kind })
  }
  return (
    <Sheet
      open={open}
      title={texts.help.title}
      text={texts.help.text}
      onClose={onClose}
      cancel={{ label: texts.help.again }}
      confirm={{ label: texts.toAsk, onTap: () => ask('other') }}
    >
      <CauseList causes={causes} advice={texts.help.advice} />
      <View className="qh-bind-kinds">{texts.help.kindsTitle}</View>
      {ticketKinds.map((kind) => (
        <Cell key={kind} label={texts.kinds[kind]} onTap={() => ask(kind)} />
      ))}
    </Sheet>
  )
}
