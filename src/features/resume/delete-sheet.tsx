import { Banner } from '../../components/banner'
import { Sheet } from '../../components/sheet'
import { sentenceOf } from '../../lib/cloud'
import type { OwnRecord } from '../../lib/me'
import { useCommand } from '../../lib/query'
import { forget } from '../../lib/storage'
import { texts } from '../../texts/resume'
import { draftKey, noteStanding } from './use-resume'

export interface DeleteSheetProps {
  readonly own: OwnRecord
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/** Deletes all of a résumé: what is saved, the photo, and the draft on this device. */
export function DeleteSheet({ own, onClose, onDeleted }: DeleteSheetProps) {
  const { run, busy, trouble } = useCommand('resume.remove')
  const { title, text, confirm } = texts.deleteSheet
  const remove = async (): Promise<void> => {
    const { cohortId } = own
    if ((await run({ cohortId })) === null) return
    forget(draftKey(own.id))
    noteStanding(cohortId, { rev: 0, content: null, savedAt: null })
    onDeleted()
  }
  return (
    <Sheet
      open
      title={title}
      text={text}
      onClose={onClose}
      confirm={{ label: confirm, danger: true, busy, onTap: () => void remove() }}
    >
      {trouble !== null && <Banner tone="danger">{sentenceOf(trouble)}</Banner>}
    </Sheet>
  )
}
