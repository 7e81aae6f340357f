import { Preview } from '../../../features/source/preview'
import { RecordGate } from '../../../features/source/record-gate'
import { texts } from '../../../texts/preview'

/** The student reads everything once more and submits. What was agreed to holds for this round only. */
export default function PreviewPage() {
  return (
    <RecordGate title={texts.title}>
      {(own) => <Preview key={`${own.source.round} ${own.source.status}`} own={own} />}
    </RecordGate>
  )
}
