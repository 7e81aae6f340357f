import { Guide } from '../../../features/source/guide'
import { RecordGate } from '../../../features/source/record-gate'
import { texts } from '../../../texts/guide'

/** The student finds the 生源地 by a few questions. */
export default function GuidePage() {
  return <RecordGate title={texts.title}>{(own) => <Guide own={own} />}</RecordGate>
}
