import { Preview } from '../../features/source/preview'
import { RecordGate } from '../../features/source/record-gate'
import { texts } from '../../texts/preview'

/** The student reads everything once more and submits. */
export default function PreviewPage() {
  return <RecordGate title={texts.title}>{(own) => <Preview own={own} />}</RecordGate>
}
