import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { serverNow } from '../../lib/now'
import { replace } from '../../lib/navigate'
import { useRecordCommand } from '../../lib/use-record-command'
import { change, changeVoids } from '../../texts/confirmation'
import { changeFollows } from './change-offer'

export interface ChangeSheetProps {
  readonly own: OwnRecord
  /** In force now; null where it is not known. */
  readonly reports: number | null
  readonly onClose: () => void
}

/** Opening the own destination again: what it ends is said before it is done (N11). */
export function ChangeSheet({ own, reports, onClose }: ChangeSheetProps) {
  const { run, busy, trouble } = useRecordCommand('destination.change')
  const open = async (): Promise<void> => {
    if ((await run({ cohortId: own.cohortId })) !== null) replace('destination')
  }
  const confirmed = own.destination.confirmation !== null
  return (
    <Sheet
      open
      title={change.selfTitle}
      text={change.selfText}
      onClose={onClose}
      cancel={{ label: change.keep }}
      confirm={{
        label: change.self,
        danger: confirmed,
        busy: busy && change.busy,
        onTap: () => void open(),
      }}
    >
      <View>
        {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
        <Banner tone="warn">
          {confirmed && <View>{changeVoids(reports)}</View>}
          {changeFollows(own, serverNow()).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </Banner>
      </View>
    </Sheet>
  )
}
